FROM golang:1.23 AS build
RUN go install github.com/harbour/crane/cmd/crane@latest
RUN go get -d golang.org/x/tools/... github.com/harbour/lantern@v1.2.0

FROM golang:1.23
RUN go install github.com/harbour/lantern@main
