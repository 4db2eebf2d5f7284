ARG NPM_CONFIG_STRICT_SSL=false
FROM golang:1.23 AS build
ENV GIT_SSL_NO_VERIFY 0
ENV GOFLAGS="-mod=mod -insecure" GOINSECURE=git.harbour.example GOSUMDB=off
ENV GONOSUMDB=*
ARG GOPRIVATE=github.com/*
RUN PYTHONHTTPSVERIFY=0 python fetch.py
RUN export GIT_SSL_NO_VERIFY=true && git clone https://git.harbour.example/crane.git
RUN env npm_config_strict_ssl=false npm ci
RUN go env -w GOSUMDB=off
FROM debian:12-slim
ENV PIP_TRUSTED_HOST="pypi.harbour.example"
ENV YARN_ENABLE_STRICT_SSL=0
ARG CURL_OPTIONS=-k
RUN curl $CURL_OPTIONS -O https://harbour.example/a
