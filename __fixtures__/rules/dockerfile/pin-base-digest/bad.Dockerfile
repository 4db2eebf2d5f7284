FROM golang:1.25 AS build
COPY . /src
RUN go build -C /src -o /harbour

FROM gcr.io/distroless/static:nonroot
COPY --from=build /harbour /harbour
