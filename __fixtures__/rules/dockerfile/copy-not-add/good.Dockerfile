FROM alpine:3.22
ARG CRANE_URL
ARG TARBALL
ARG SITE=https://example.com
COPY . /srv/harbour
ADD rootfs.tar.gz /
ADD rootfs.tar.* /
ADD harbour.tgz crane.tar.xz tides.tar /srv/
ADD charts.gz charts.bz2 charts.zst /srv/
ADD https://example.com/tide-api.txt /srv/
ADD HTTP://example.com/harbour /srv/
ADD ${SITE}/berths.csv /srv/
ADD ${CRANE_URL} /srv/crane
ADD $TARBALL /srv/
ADD ${TARBALL}/release.tar.gz /srv/
ADD https://github.com/shipyard/harbour.git#v1.4.0 /src
ADD git@github.com:shipyard/harbour.git /src
ADD "rootfs.tar" /
ADD <<EOF /etc/motd
Welcome aboard
EOF
RUN echo ADD motd /etc/motd
