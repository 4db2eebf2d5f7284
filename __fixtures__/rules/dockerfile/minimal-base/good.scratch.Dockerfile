FROM ubuntu:24.04 AS build
FROM scratch
USER 10001
