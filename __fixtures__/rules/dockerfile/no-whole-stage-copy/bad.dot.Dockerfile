FROM golang:1.25 AS build
FROM scratch
COPY --from=BUILD . /rootfs/
USER 1000
