ARG HARBOUR_VERSION=3.2
FROM debian:12-slim AS build
ARG HARBOUR_VERSION
ARG CRANE_VERSION
ENV DOCK=dock=4.1-2
RUN apt-get update && apt-get -y --no-install-recommends install git=1:2.39.* libpq5=15.8-0+deb12u1
RUN apt-get install -y -t bookworm-backports -o Dpkg::Use-Pty=0 --target-release bookworm curl=7.88.*
RUN apt-get install -y ./lantern_2.0_amd64.deb /tmp/ferry.deb ../tide/*.deb https://example.com/dock.deb
RUN apt-get install -y harbour=${HARBOUR_VERSION} crane="$CRANE_VERSION" $DOCK "buoy=$BUOY_VERSION"
RUN apt-get install -y $PACKAGES linux-headers-$(uname -r)
RUN for name in curl git; do apt-get install -y "$name"; done
RUN apt-get install -y --fix-broken && apt-get install -y nano-
RUN apt-get update && apt-get remove -y curl && apt-get -y upgrade openssl
RUN echo "apt-get install git" && grep -r 'apt-get install curl' /etc || true
# apt-get install git
CMD apt-get install git
