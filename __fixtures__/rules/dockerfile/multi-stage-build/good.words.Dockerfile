FROM golang:1.25
RUN echo go build && go vet ./... && go mod download
USER 10001
CMD ["go", "run", "."]
