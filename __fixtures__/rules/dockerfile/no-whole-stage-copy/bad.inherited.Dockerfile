FROM golang:1.25 AS build
FROM alpine:3.22 AS base
COPY --from=build / /
FROM base
USER 1000
