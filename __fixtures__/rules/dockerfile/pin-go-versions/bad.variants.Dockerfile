ARG FERRY_VERSION=v1.4.0
FROM golang:1.23 AS forms
RUN CGO_ENABLED=0 go install -tags netgo -ldflags "-s -w" example.com/ferry
RUN ["go", "install", "example.com/ferry@main"]
RUN go run example.com/ferry/cmd/gen --out /tmp
RUN go get -u -tool example.com/ferry@HEAD && go install ferry@latest

FROM golang:1.23 AS project
WORKDIR /src
COPY . .
RUN go get example.com/lantern && go install example.com/lantern@master

RUN go install example.com/dock/cmd/dock@v2.3.1
RUN go install example.com/dock/cmd/dock@latest

FROM golang:1.23 AS variables
RUN go install example.com/ferry@${FERRY_VERSION}
