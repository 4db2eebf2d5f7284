FROM golang:1.25 AS build
RUN go build -o /harbour ./cmd/harbour
FROM scratch
COPY --from=build /harbour /harbour
USER 65532
ENTRYPOINT ["/harbour"]
