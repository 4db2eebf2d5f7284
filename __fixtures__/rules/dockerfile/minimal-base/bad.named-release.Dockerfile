FROM golang:1.25-bookworm
USER 10001
