FROM alpine:3.22
RUN apk add --no-cache build-base
ENTRYPOINT ["make", "-C", "/src"]
