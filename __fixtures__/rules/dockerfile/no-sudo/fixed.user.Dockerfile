FROM golang:1.25 AS build
RUN useradd --uid 10001 tide
USER tide
WORKDIR /src
USER root
RUN go build ./... && install -m 755 tide-api /usr/local/bin && ldconfig
USER tide
CMD ["tide-api"]
