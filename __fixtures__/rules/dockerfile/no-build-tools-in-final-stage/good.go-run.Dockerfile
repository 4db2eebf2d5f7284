FROM golang:1.25
CMD ["go", "run", "./cmd/tide-api"]
