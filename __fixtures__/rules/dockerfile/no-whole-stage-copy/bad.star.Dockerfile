FROM golang:1.25 AS build
FROM scratch
COPY --from=build /* /
USER 1000
