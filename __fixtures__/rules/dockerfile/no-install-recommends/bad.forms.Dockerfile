FROM debian:12-slim AS crane
RUN apt-get -y install tidectl && apt install tidectl -y
RUN DEBIAN_FRONTEND=noninteractive apt-get install -qq -y -o Dpkg::Options::=--force-confold tidectl
RUN apt-get build-dep -y tidectl && aptitude -y install tidectl
RUN apt-get -o APT::Install-Recommends=true install tidectl
RUN ["apt-get", "install", "-y", "tidectl"]
RUN if [ -n "$TIDES" ]; then sh -c "apt-get install -y tidectl"; fi
RUN apt-get install --install-recommends -y tidectl

FROM crane
RUN echo 'APT::Install-Suggests "false";' > /etc/apt/apt.conf.d/99suggests
RUN apt-get update && \
	apt-get -t bookworm-backports install -y tidectl
RUN apt-get install -t bookworm-backports tidectl
ONBUILD RUN apt-get install tidectl
RUN apt-get install -y tidectl && echo 'APT::Install-Recommends "false";' > /etc/apt/apt.conf.d/99recommends
