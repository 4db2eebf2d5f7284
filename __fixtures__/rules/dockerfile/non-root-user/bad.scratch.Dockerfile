FROM golang:1.25 AS build
RUN go build -o /crane ./cmd/crane
FROM scratch
COPY --from=build /crane /crane
ENTRYPOINT ["/crane"]
