FROM golang:1.25 AS build
WORKDIR /src
COPY . .
RUN go build -o /harbour ./cmd/harbour
FROM scratch
COPY --from=build /harbour /harbour
COPY --from=build . /all
COPY ./charts /charts
COPY config/* /etc/harbour/
USER 65532
