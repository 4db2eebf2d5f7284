FROM debian:12-slim
RUN printf 'APT::Install-Recommends "0";\n' | tee -a /etc/apt/apt.conf.d/99recommends
RUN apt-get install -y tidectl
