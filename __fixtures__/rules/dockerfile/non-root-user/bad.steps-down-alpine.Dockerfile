FROM alpine:3.22
RUN apk add --no-cache 'su-exec>=0.2'
COPY start.sh /usr/local/bin/
ENTRYPOINT ["/usr/local/bin/start.sh"]
