FROM alpine:3.22
RUN apk add --no-cache ca-certificates tzdata=2025b-r0
RUN apk add --no-cache --virtual .build-deps gcc make musl-dev openssl-dev=3.5.1-r0 python3-dev zlib-dev \
 && make -C /src/lantern \
 && apk del .build-deps
