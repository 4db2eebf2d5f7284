FROM golang:1.25 AS build
USER 10001
RUN go build -o /tide-api ./cmd/tide-api

FROM alpine:3.22
COPY --from=build /tide-api /usr/local/bin/
EXPOSE 8080
CMD ["tide-api"]
