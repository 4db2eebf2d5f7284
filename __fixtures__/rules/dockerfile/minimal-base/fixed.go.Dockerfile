FROM golang:1.25-alpine
USER 10001
