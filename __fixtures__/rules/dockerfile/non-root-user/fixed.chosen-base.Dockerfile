ARG BASE
FROM ${BASE}
COPY crane /usr/local/bin/
USER 10001:10001
