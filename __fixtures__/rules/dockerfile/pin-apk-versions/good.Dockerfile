FROM alpine:3.22
ARG NGINX_VERSION
ENV CURL=curl=8.14.1-r1
RUN apk add --no-cache git=2.49.1-r0 'python3~=3.12' "flex>2.6" 'jq<2' "openssl>=3.5"
RUN apk add --no-cache --virtual .build-deps -p /rootfs --repositories-file /dev/null gcc=14.2.0-r6
RUN apk add --virtual=.ferry make=4.4.1-r3 && apk add -t .dock make=4.4.1-r3
RUN ["apk", "add", "--virtual .crane", "py-pip=7.1.2-r0"]
RUN apk add nginx=$NGINX_VERSION "$CURL" ${BUOYS} "tide=${TIDE_VERSION}"
RUN apk add --allow-untrusted /tmp/lantern.apk lantern@edge=2.0-r1 && apk add .gettext '!bash'
RUN apk update && apk upgrade && apk del git && apk info curl
RUN echo apk add git
