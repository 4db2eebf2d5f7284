FROM golang:1.25
ADD . /src
