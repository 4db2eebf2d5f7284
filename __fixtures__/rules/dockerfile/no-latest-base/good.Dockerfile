ARG BASE
ARG VERSION=3.22
FROM golang:1.25@sha256:5f8a6ee0c1f8ac1f5c4a1f0f8a6ee0c1f8ac1f5c4a1f0f8a6ee0c1f8ac1f5c4a AS Build
FROM alpine:${VERSION} AS base
FROM build AS test
FROM BUILD AS lint
FROM 0 AS by-number
FROM ${BASE} AS chosen
FROM ${UNDECLARED}/harbour AS foreign
FROM node:latest@sha256:5f8a6ee0c1f8ac1f5c4a1f0f8a6ee0c1f8ac1f5c4a1f0f8a6ee0c1f8ac1f5c4a AS digest
FROM debian:stable-slim AS moving
FROM registry.example:5000/shipyard/base:4.1 AS ported
FROM scratch
COPY --from=build /src/tide-api /
COPY --from=Test /report /
COPY --from=1 /etc/ssl /etc/ssl
COPY --from=alpine:3.22 /etc/passwd /etc/passwd
RUN --mount=type=bind,from=lint,target=/lint --mount=type=cache,target=/latest true
LABEL base="node:latest"
