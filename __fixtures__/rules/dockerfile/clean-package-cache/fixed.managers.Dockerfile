FROM alpine:3.22 AS apk
RUN apk add --no-cache tzdata
RUN apk -q add --no-cache tzdata && \
    apk add --no-cache \
      curl
ONBUILD RUN apk --no-cache add tzdata

FROM apk AS apt
RUN apt-get update && apt-get install -y tzdata && apt-get clean && rm -rf /var/lib/apt/lists/*
RUN set -eux; \
	apt-get update; \
	# the tides depend on it
	apt-get install -y tzdata; \
	tidectl --version; \
	rm -rf /var/lib/apt/lists/*
RUN rm -rf /var/lib/apt/lists/*; apt-get update; apt-get install -y tzdata && rm -rf /var/lib/apt/lists/*
RUN --mount=type=cache,target=/var/cache/apt apt update && apt install -y tzdata && rm -rf /var/lib/apt/lists/*
RUN --mount=type=secret,target=/var/lib/apt/lists sudo aptitude update && sudo aptitude install -y tzdata && sudo rm -rf /var/lib/apt/lists/*
RUN ["apt-get", "update"]
RUN if [ -n "$TIDES" ]; then apt-get update && apt-get install -y tzdata; fi
RUN <<EOF
set -e
apt-get update
apt-get install -y tzdata
rm -rf /var/lib/apt/lists/*
EOF
RUN apt-get update && apt-get install -y tzdata && rm -rf /var/lib/apt/lists/partial && rm -rf /var/lib/apt/lists/*
RUN apt-get install --update -y tzdata && rm -rf /var/lib/apt/lists/*

FROM apt AS dnf
RUN dnf -y install tzdata && dnf clean all
RUN yum clean all && yum install -y tzdata && yum clean all
RUN microdnf install -y \
    tzdata \
    shadow-utils \
    && microdnf clean all
RUN dnf -y module install nodejs:20; dnf group install -y harbour && dnf clean all
RUN dnf upgrade -y || true && dnf clean all
RUN yum install -y tzdata \
 && yum clean metadata \
 && yum clean all
RUN sudo tdnf install -y tzdata && \
    tidectl --version && \
    sudo tdnf clean all

FROM dnf AS zypper
RUN zypper --non-interactive in tzdata && zypper clean --all
RUN zypper refresh && zypper -n dup && zypper install -y tzdata && zypper clean --all

FROM zypper AS pip
ENV PIP_NO_CACHE_DIR=
RUN pip3 install --no-cache-dir tides
RUN ["pip3", "install", "--no-cache-dir", "tides"]
RUN python3 -m pip --quiet install --no-cache-dir --upgrade pip && pip install --no-cache-dir tides && pip install --no-cache-dir moorings
RUN --mount=type=cache,target=/root/.npm /opt/venv/bin/pip install --no-cache-dir tides
RUN pip cache purge && sh -c 'pip3.12 install --no-cache-dir tides'

FROM pip
RUN yarn install --frozen-lockfile && yarn cache clean
RUN yarn --production && yarn build && yarn cache clean
RUN apt-get update && apt-get install -y yarn && yarn global add tidectl && pip install --no-cache-dir tides && rm -rf /var/lib/apt/lists/* && yarn cache clean
