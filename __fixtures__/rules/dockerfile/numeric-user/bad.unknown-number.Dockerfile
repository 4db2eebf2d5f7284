FROM alpine:3.22
RUN adduser -D crane
USER crane
