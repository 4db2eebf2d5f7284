FROM alpine:3.22 AS apk
RUN apk add --update tzdata
RUN apk -q add tzdata && \
    apk add \
      curl
ONBUILD RUN apk --update-cache add tzdata

FROM apk AS apt
RUN apt-get update && apt-get install -y tzdata && apt-get clean
RUN set -eux; \
	apt-get update; \
	# the tides depend on it
	apt-get install -y tzdata; \
	tidectl --version
RUN rm -rf /var/lib/apt/lists/*; apt-get update; apt-get install -y tzdata
RUN --mount=type=cache,target=/var/cache/apt apt update && apt install -y tzdata
RUN --mount=type=secret,target=/var/lib/apt/lists sudo aptitude update && sudo aptitude install -y tzdata
RUN ["apt-get", "update"]
RUN if [ -n "$TIDES" ]; then apt-get update && apt-get install -y tzdata; fi
RUN <<EOF
set -e
apt-get update
apt-get install -y tzdata
EOF
RUN apt-get update && apt-get install -y tzdata && rm -rf /var/lib/apt/lists/partial
RUN apt-get install --update -y tzdata

FROM apt AS dnf
RUN dnf -y install tzdata
RUN yum clean all && yum install -y tzdata
RUN microdnf install -y \
    tzdata \
    shadow-utils
RUN dnf -y module install nodejs:20; dnf group install -y harbour
RUN dnf upgrade -y || true
RUN yum install -y tzdata \
 && yum clean metadata
RUN sudo tdnf install -y tzdata && \
    tidectl --version

FROM dnf AS zypper
RUN zypper --non-interactive in tzdata
RUN zypper refresh && zypper -n dup && zypper install -y tzdata

FROM zypper AS pip
ENV PIP_NO_CACHE_DIR=
RUN pip3 install tides
RUN ["pip3", "install", "tides"]
RUN python3 -m pip --quiet install --upgrade pip && pip install tides && pip install --no-cache-dir moorings
RUN --mount=type=cache,target=/root/.npm /opt/venv/bin/pip install tides
RUN pip cache purge && sh -c 'pip3.12 install tides'

FROM pip
RUN yarn install --frozen-lockfile
RUN yarn --production && yarn build
RUN apt-get update && apt-get install -y yarn && yarn global add tidectl && pip install tides
