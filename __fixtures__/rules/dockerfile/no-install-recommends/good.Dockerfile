FROM debian:12-slim AS build
RUN apt-get update && apt-get install -y tidectl

FROM debian:12-slim
ARG APT_OPTIONS
RUN apt-get update && apt-get install -y --no-install-recommends tidectl
RUN apt-get --no-install-recommends install tidectl -y
RUN apt install tidectl --no-install-recommends
RUN apt-get -o APT::Install-Recommends=false install -y tidectl
RUN apt-get install -y -o apt::install-recommends=0 tidectl && apt-get -oAPT::Install-Recommends="no" install tidectl
RUN ["apt-get", "-o", "apt::install-recommends=false", "install", "tidectl"]
RUN aptitude -yR install tidectl && aptitude install --without-recommends tidectl
RUN apt-get install $APT_OPTIONS tidectl
RUN apt-get remove tidectl && apt-get upgrade && apt list --installed && apt-cache search install
RUN echo "apt-get install tidectl" && grep "apt-get install" /etc/motd
RUN apk add tidectl && dnf install tidectl && pip install tidectl
CMD ["apt-get", "install", "tidectl"]
