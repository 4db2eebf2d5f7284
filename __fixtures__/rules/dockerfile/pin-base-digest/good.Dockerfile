FROM golang:1.25@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef AS build
RUN --mount=type=cache,target=/root/.cache --mount=type=bind,from=build,target=/x go build
FROM scratch
COPY --from=build /harbour /harbour
USER 65532
