ARG BASE
FROM ${BASE}
COPY crane /usr/local/bin/
