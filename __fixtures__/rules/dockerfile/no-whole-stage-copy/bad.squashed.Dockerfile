FROM debian:12.8 AS build
RUN apt-get update
FROM scratch
COPY --from=build --link // /
USER 1000
