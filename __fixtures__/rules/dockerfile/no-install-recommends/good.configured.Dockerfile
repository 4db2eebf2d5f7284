FROM debian:12-slim AS echoed
RUN apt-get install -y --no-install-recommends tidectl
RUN echo 'APT::Install-Recommends "false";' > /etc/apt/apt.conf.d/99recommends && apt-get install -y tidectl

FROM echoed
RUN apt-get install -y tidectl
