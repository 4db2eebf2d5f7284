FROM debian:12-slim
WORKDIR /proc/self/fd/8
COPY crane.toml ./
CMD ["/usr/local/bin/crane"]
