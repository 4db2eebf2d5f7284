ARG REGISTRY=registry.example:5000
ARG RELEASE=latest
FROM golang AS build
RUN --mount=type=bind,from=registry.example/shipyard/tools,target=/tools make
FROM --platform=$BUILDPLATFORM node:latest AS assets
FROM ${REGISTRY}/shipyard/base AS base
FROM alpine:${RELEASE} AS certificates
FROM $MIRROR/debian:latest AS mirrored
FROM base
COPY --from=build /src/tide-api /usr/local/bin/
COPY --from=busybox /bin/wget /usr/local/bin/
COPY --from=ghcr.io/astral-sh/uv:latest /uv /bin/
COPY --from=2 /certificates /certificates
