FROM debian:12-slim
COPY <<EOF /etc/apt/apt.conf.d/99recommends
APT::Install-Recommends "0";
EOF
RUN apt-get install -y tidectl
