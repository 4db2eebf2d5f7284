FROM golang:1.25
RUN go build ./...
USER 10001
ONBUILD CMD ["crane"]
