FROM scratch
ARG TIDES=tides
COPY crane.toml .
COPY crane.toml tides.toml ./
COPY "crane.toml" "etc/crane.toml"
COPY ["crane.toml", "etc/"]
COPY $TIDES.toml ${TIDES}/
COPY <<EOF berths.toml
berths = 4
EOF
COPY --chown=1000 lantern "pilot books/"
ONBUILD COPY ferry.toml .
WORKDIR /srv
