FROM tonistiigi/xx:1.6 AS xx
FROM golang:1.25 AS build
COPY --from=xx / /
FROM scratch
COPY --from=build /harbour /harbour
USER 65532
