FROM golang:1.25 AS tides
WORKDIR /src
COPY . .
RUN go build -o /usr/local/bin/tide-api ./cmd/tide-api

FROM tides
ENTRYPOINT ["tide-api", "--port", "8080"]
