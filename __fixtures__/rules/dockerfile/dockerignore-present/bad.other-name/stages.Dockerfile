FROM golang:1.25 AS build
WORKDIR /src
ONBUILD COPY * ./
FROM scratch
USER 65532
