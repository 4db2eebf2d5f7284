FROM alpine:3.22
RUN apk add --no-cache su-exec
COPY lantern /usr/local/bin/
ENTRYPOINT ["/usr/local/bin/lantern"]
