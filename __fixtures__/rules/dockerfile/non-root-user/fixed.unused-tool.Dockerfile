FROM alpine:3.22
RUN apk add --no-cache su-exec
COPY lantern /usr/local/bin/
USER 10001:10001
ENTRYPOINT ["/usr/local/bin/lantern"]
