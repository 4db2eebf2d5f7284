FROM golang:1.25
RUN go install honnef.co/go/tools/cmd/staticcheck@2025.1
USER 10001
ENTRYPOINT ["staticcheck"]
