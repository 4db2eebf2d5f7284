FROM golang:1.25 AS build
FROM scratch AS rootfs
COPY --from=build /harbour /usr/local/bin/
FROM alpine:3.22
COPY --from=rootfs / /
USER 65532
