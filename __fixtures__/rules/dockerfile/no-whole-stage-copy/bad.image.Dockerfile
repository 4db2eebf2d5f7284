FROM alpine:3.22
COPY --from=busybox:1.37 / /opt/busybox
USER 1000
