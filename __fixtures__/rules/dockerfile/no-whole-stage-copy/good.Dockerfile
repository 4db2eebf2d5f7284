FROM golang:1.25 AS build
RUN go build -o /harbour
FROM scratch
COPY --from=build /harbour /
COPY --from=build /etc/ssl/certs/ /etc/ssl/certs/
USER 65532
