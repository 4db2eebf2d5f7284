FROM alpine:3.22 AS forms
RUN apk --no-cache add -U -X https://dl-cdn.alpinelinux.org/alpine/edge/testing git
RUN ["apk", "add", "--repository", "https://example.com/alpine", "git"]
RUN apk add -Ut .tide-deps git && doas apk add curl
RUN set -e; apk update; apk add so:libpq.so.5 cmd:jq

FROM alpine:3.22 AS tags
RUN apk add --no-cache lantern@edge

FROM alpine:3.22 AS variables
ENV BUILD_DEPS="gcc make"
ARG GIT_VERSION=
RUN apk add $BUILD_DEPS git=$GIT_VERSION
