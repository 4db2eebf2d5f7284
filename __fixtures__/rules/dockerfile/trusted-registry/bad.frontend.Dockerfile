# syntax=somebody/dockerfile:1
FROM debian:12.8
USER 10001
