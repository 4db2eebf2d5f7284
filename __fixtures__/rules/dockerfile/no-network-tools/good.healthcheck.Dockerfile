FROM alpine:3.22
RUN apk add --no-cache curl wget netcat-openbsd
HEALTHCHECK --interval=30s CMD curl -f http://localhost:8080/healthz || exit 1
ENTRYPOINT ["/bin/sh", "-c", "until nc -z harbour 5432; do sleep 1; done; exec tide-api"]
CMD wget -qO- http://localhost:8080/
