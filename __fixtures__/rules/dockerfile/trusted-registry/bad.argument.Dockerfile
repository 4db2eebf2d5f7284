ARG REGISTRY=mirror.gcr.io
FROM ${REGISTRY}/library/node:22
USER 1000
