FROM golang:1.25 AS build
RUN go build -o /harbour
FROM gcr.io/distroless/static:nonroot
COPY --from=build /harbour /harbour
