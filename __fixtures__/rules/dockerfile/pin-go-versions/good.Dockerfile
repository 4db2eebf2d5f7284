FROM golang:1.23 AS tools
ARG CRANE_VERSION
ENV DOCK=v1.2.3
RUN go install github.com/harbour/crane@v1.2.3 && go get example.com/lantern@3c59dc048e8850243be8079a5c74d079
RUN go install -v example.com/tide@v0.0.0-20240101000000-3c59dc048e88 && go run example.com/gen@v1.0.0 example.com/other
RUN go install example.com/crane@${CRANE_VERSION} example.com/dock@$DOCK "example.com/buoy@${BUOY_VERSION}" $TOOLS
RUN go install ./... && go install . && go install ../cmd/ferry /src/harbour && go install && go get -t -v ./...
RUN go run main.go example.com/api && go run ./cmd/gen && go install std && go install cmd/vet && go get
RUN go install -C /src -mod=vendor example.com/vendored/tool
RUN go build -o /out example.com/harbour && go mod download && go test example.com/harbour && go env -w GOPROXY=direct
RUN ["go", "install", "example.com/crane@v1.2.3"]
RUN echo go install example.com/crane

FROM golang:1.23 AS project
WORKDIR /src
COPY go.mod go.sum ./
RUN go install github.com/harbour/mockgen && go run github.com/harbour/mockgen ./...

FROM project AS later
RUN go install github.com/harbour/mockgen

FROM golang:1.23 AS gopath
WORKDIR /go/src/github.com/harbour/tide-api
RUN go install github.com/harbour/tide-api/cmd/tide
