FROM debian:12.8 AS base
RUN groupadd -g 999 yard && useradd -r -g yard -u999 crane
USER "crane"
FROM base
COPY crane /usr/local/bin/
