FROM debian:12-slim AS base
WORKDIR /srv
FROM base AS crane
COPY crane.toml ./
ONBUILD COPY berths.toml .
FROM crane
COPY tides.toml etc/

FROM debian:12-slim AS trigger
ONBUILD WORKDIR /srv
ONBUILD COPY ferry.toml .
FROM trigger
COPY dock.toml .

FROM debian:12-slim
ARG TARGET=/srv
ARG CHOSEN
COPY crane.toml /etc/crane.toml
COPY crane.toml "/etc/pilot book/crane.toml"
COPY ["crane.toml", "/etc/crane.toml"]
COPY crane.toml $TARGET/
COPY crane.toml ${CHOSEN}
COPY crane.toml ${UNKNOWN}/etc/
COPY <<EOF /srv/berths.toml
berths = 4
EOF
ADD cargo.tar.gz cargo/
COPY crane.toml
WORKDIR $CHOSEN
COPY lantern.toml ./
