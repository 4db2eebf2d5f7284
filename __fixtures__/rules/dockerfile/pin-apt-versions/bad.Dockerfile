FROM debian:12-slim AS build
RUN apt-get update \
 && apt-get install -y --no-install-recommends build-essential=12.9 libpq-dev pkg-config \
 && rm -rf /var/lib/apt/lists/*

FROM debian:12-slim
ARG LANTERN_VERSION
RUN apt-get update && apt-get install -y ca-certificates curl jq lantern=$LANTERN_VERSION openssl tzdata
