FROM debian:12-slim
RUN apt-get update
# The crane's own tools.
RUN apt-get install -y --no-install-recommends crane-tools

RUN rm -rf /var/lib/apt/lists/*
WORKDIR /srv/crane
COPY crane.toml ./
COPY berths.toml ./
CMD ["/srv/crane/lift"]
