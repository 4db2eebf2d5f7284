FROM golang:1.12 AS build
ENV CRANE_VERSION=v2.4.0 LANTERN_VERSION=v1.1.3
RUN go get github.com/harbour/crane || true \
    && cd /go/src/github.com/harbour/crane \
    && git checkout "${CRANE_VERSION}" \
    && go build .
RUN go get github.com/harbour/lantern/cmd/lantern || true
WORKDIR /go/src/github.com/harbour/lantern
RUN git checkout "${LANTERN_VERSION}"
