FROM alpine:3.22 AS build
USER root
RUN apk add --no-cache make
FROM alpine:3.22
USER root
RUN adduser -D -u 10001 tide
USER 10001:10001
CMD ["tide-api"]
