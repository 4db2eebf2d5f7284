FROM golang:1.25 AS build
WORKDIR /src
COPY cmd/ cmd/
RUN go build -o /usr/local/bin/harbour ./cmd/harbour

FROM debian:12.8-slim
COPY --from=build / /
USER 10001
