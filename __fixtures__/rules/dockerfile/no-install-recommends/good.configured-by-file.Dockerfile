FROM debian:12-slim
COPY no-recommends /etc/apt/apt.conf.d/
RUN apt-get install -y tidectl
