FROM golang:1.25
WORKDIR /src
COPY cmd/ cmd/
RUN go build -o /usr/local/bin/harbour ./cmd/harbour
USER 10001
ENTRYPOINT ["harbour"]
