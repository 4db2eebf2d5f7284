FROM golang:1.12 AS build
RUN go get github.com/harbour/ferry \
    && cd /go/src/github.com/harbour/crane \
    && git checkout v2.4.0
RUN go get github.com/harbour/dock && cd /go/src/github.com/harbour/dock && git checkout main
