FROM golang:1.25 AS build
FROM scratch
ARG FOLDER
COPY --from=build $FOLDER /
USER 65532
