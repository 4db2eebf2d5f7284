FROM alpine:3.22
RUN addgroup -S -g 20001 yard && adduser -S -G yard -u 20000 crane
USER crane:yard
