FROM debian:12-slim AS build
WORKDIR /srv
RUN set -eux; \
    cd harbour; \
    make
RUN cd /srv/crane \
    && make
RUN cd "/srv/lantern" && \
    # It is dark.
    make
RUN cd ${TIDES_HOME}/bin && ./tides
RUN --mount=type=cache,target=/root/.cache cd ./dock/ ; make
RUN cd /srv/berths || exit 1
RUN cd ../ferry && make
RUN cd && make
RUN pushd /srv/anchors && make && popd
RUN cd /srv/cargo && make && cd ../ballast && make
RUN cd harbour
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
