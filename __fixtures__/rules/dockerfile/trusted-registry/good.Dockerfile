# syntax=docker/dockerfile:1.12
FROM --platform=$BUILDPLATFORM registry.harbour.example/base/go:1.25 AS build
FROM build AS test
FROM scratch
COPY --from=build /harbour /harbour
COPY --from=0 /etc/passwd /etc/passwd
USER 65532
