FROM debian:12.8
USER 10001:yard
