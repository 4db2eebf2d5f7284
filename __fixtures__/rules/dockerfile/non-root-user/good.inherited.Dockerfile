FROM debian:12-slim AS base
USER 10001
FROM debian:12-slim AS tools
USER root
FROM Base
COPY --from=tools /usr/bin/make /usr/bin/make
