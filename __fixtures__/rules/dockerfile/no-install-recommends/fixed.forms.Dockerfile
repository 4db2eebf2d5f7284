FROM debian:12-slim AS crane
RUN apt-get -y install --no-install-recommends tidectl && apt install --no-install-recommends tidectl -y
RUN DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends -o Dpkg::Options::=--force-confold tidectl
RUN apt-get build-dep -y --no-install-recommends tidectl && aptitude -y install --without-recommends tidectl
RUN apt-get -o APT::Install-Recommends=true install --no-install-recommends tidectl
RUN ["apt-get", "install", "--no-install-recommends", "-y", "tidectl"]
RUN if [ -n "$TIDES" ]; then sh -c "apt-get install -y --no-install-recommends tidectl"; fi
RUN apt-get install --install-recommends -y tidectl

FROM crane
RUN echo 'APT::Install-Suggests "false";' > /etc/apt/apt.conf.d/99suggests
RUN apt-get update && \
	apt-get -t bookworm-backports install -y --no-install-recommends tidectl
RUN apt-get install --no-install-recommends -t bookworm-backports tidectl
ONBUILD RUN apt-get install --no-install-recommends tidectl
RUN apt-get install -y --no-install-recommends tidectl && echo 'APT::Install-Recommends "false";' > /etc/apt/apt.conf.d/99recommends
