FROM debian:12-slim
RUN apt-get update \
    && apt-get install -y --no-install-recommends openssh-server tide-api \
    && rm -rf /var/lib/apt/lists/*
RUN ssh-keygen -A
CMD service ssh start && exec tide-api
