FROM node:22 AS build
RUN apt-get update && apt-get install -y gcc && apk add gcc && dnf install gcc && zypper in gcc
RUN pip install tides && yarn install

FROM debian:12-slim AS apt
RUN apt-get install -y tzdata
RUN apt-get update && apt-get install -y tzdata && rm -rf /var/lib/apt/lists/*
RUN set -eux; apt-get update; apt-get install -y tzdata; rm -r /var/lib/apt/lists
RUN apt-get update && apt-get install -y tzdata && rm -rf /tmp/* /var/lib/{apt,dpkg,log}/
RUN apt-get update && apt-get install -y tzdata && find /var/lib/apt/lists -type f -delete
RUN apt-get update && apt-get install -y tzdata && rm -rf /var/lib/apt/*
RUN apt-get update && apt-get install -y tzdata && apt-get dist-clean
RUN --mount=type=cache,target=/var/lib/apt,sharing=locked apt-get update && apt-get install -y tzdata
RUN --mount=type=tmpfs,dst=/var/lib/apt/lists/ apt-get update && apt-get install -y tzdata
RUN echo "apt-get update" && grep -r "apk add" /etc
RUN sh -c 'apt-get update && apt-get install -y tzdata' && sudo rm -rf /var/lib/apt/lists/*
RUN <<EOF
apt-get update
apt-get install -y tzdata
rm -rf /var/lib/apt/lists/*
EOF

FROM apt AS apk
ARG APK_OPTIONS
RUN apk add --no-cache tzdata && apk --no-cache add curl && apk update
RUN apk add --update tzdata && rm -rf /var/cache/apk/*
RUN apk add $APK_OPTIONS tzdata && apk add --no-network --virtual .tides $TIDES
RUN --mount=type=cache,target=/var/cache/apk apk add tzdata
RUN --mount=type=cache,target=/etc/apk/cache apk add tzdata

FROM apk AS dnf
RUN dnf install -y tzdata && dnf clean all
RUN yum -y install tzdata; yum -y clean all
RUN dnf install -y tzdata && rm -rf /var/cache/dnf
RUN microdnf install tzdata && microdnf clean all
RUN dnf update -y && rm -rf /var/cache/*
RUN --mount=type=cache,target=/var/cache/libdnf5 dnf5 install -y tzdata
RUN dnf repolist && yum check-update; dnf module list && dnf remove -y tzdata

FROM dnf AS zypper
RUN zypper --non-interactive in tzdata && zypper cc -a
RUN zypper dup -y && zypper clean && zypper refresh
RUN --mount=type=cache,target=/var/cache zypper in tzdata

FROM zypper AS pip
RUN pip install --no-cache-dir tides && pip3 --no-cache-dir install -r requirements.txt
RUN ["pip3", "install", "tides", "--no-cache-dir"]
RUN PIP_NO_CACHE_DIR=0 pip install tides && pip download tides
RUN export PIP_NO_CACHE_DIR=off && pip install tides
RUN pip install tides && pip cache purge
RUN pip install tides && rm -rf ~/.cache
RUN pip install tides && rm -rf "$HOME/.cache/pip" /tmp/tides
RUN --mount=type=cache,target=/root/.cache/pip pip install tides
RUN --mount=type=cache,target=/root/.cache,uid=1000 python -m pip install tides
RUN pipx install tides && pipenv install && uv pip install tides

FROM pip AS configured
ENV PIP_NO_CACHE_DIR=1
RUN pip install tides

FROM configured AS yarn
ARG YARN_CACHE
RUN pip3 install tides
RUN yarn install && yarn cache clean
RUN yarn add tides; yarn cache clean --all
RUN yarn build && yarn --version && yarn cache dir && npm install tides && npm ci
RUN YARN_CACHE_FOLDER=/dev/shm/yarn yarn --production
RUN yarn install && rm -rf /usr/local/share/.cache/yarn && yarn run tides
RUN --mount=type=cache,target=/usr/local/share/.cache/yarn yarn
RUN --mount=type=cache,target=${YARN_CACHE} yarn install --frozen-lockfile

FROM yarn
RUN --mount=type=cache,target=/var/cache/apt --mount=type=cache,target=/var/lib/apt \
    rm -f /etc/apt/apt.conf.d/docker-clean && apt-get update && apt-get install -y tzdata
RUN apt-get install -y tzdata && apt-get clean
CMD ["sh", "-c", "apt-get update && pip install tides"]
