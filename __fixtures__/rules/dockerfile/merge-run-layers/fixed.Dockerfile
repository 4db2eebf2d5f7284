FROM debian:12-slim
RUN apt-get update && \
# The crane's own tools.
    apt-get install -y --no-install-recommends crane-tools && \
    rm -rf /var/lib/apt/lists/*
WORKDIR /srv/crane
COPY crane.toml berths.toml ./
CMD ["/srv/crane/lift"]
