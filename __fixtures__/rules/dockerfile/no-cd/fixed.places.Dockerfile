FROM debian:12-slim AS build
WORKDIR /srv
WORKDIR /srv/harbour
RUN set -eux; \
    make
WORKDIR /srv/crane
RUN make
WORKDIR /srv/lantern
RUN \
    # It is dark.
    make
WORKDIR ${TIDES_HOME}/bin
RUN ./tides
WORKDIR /srv/dock
RUN --mount=type=cache,target=/root/.cache make
RUN cd /srv/berths || exit 1
RUN cd ../ferry && make
RUN cd && make
RUN pushd /srv/anchors && make && popd
RUN cd /srv/cargo && make && cd ../ballast && make
WORKDIR /srv/harbour
RUN ["cd", "/srv"]
ONBUILD RUN cd /srv/moon && make

FROM debian:12-slim
RUN sh -c 'cd /srv/crane && make'
RUN (cd /srv/lantern && make)
RUN set -x; for ferry in 1 2; do cd /srv/ferry; make $ferry; done
RUN if [ -d /srv/dock ]; then cd /srv/dock; fi
RUN cd "$(mktemp -d)" && make
RUN <<EOF
cd /srv/storm
make
EOF
