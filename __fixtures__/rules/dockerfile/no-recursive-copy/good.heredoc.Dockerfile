FROM alpine:3.22
COPY <<. /etc/motd
COPY . .
.
USER 65532
