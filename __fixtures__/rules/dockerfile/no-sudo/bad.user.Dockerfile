FROM golang:1.25 AS build
RUN useradd --uid 10001 tide
USER tide
WORKDIR /src
RUN go build ./... && sudo install -m 755 tide-api /usr/local/bin && sudo ldconfig
CMD ["tide-api"]
