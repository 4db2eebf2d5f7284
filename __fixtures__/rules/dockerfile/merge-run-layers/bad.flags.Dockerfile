FROM debian:12-slim AS base
RUN --mount=type=cache,target=/root/.cache --network=none \
    # The charts are big.
    make charts
RUN --network=none --mount=type=cache,target=/root/.cache \
    # So are the tides.
    make tides

FROM base
run useradd harbour
run mkdir -p /srv/harbour \
    /srv/tides
ONBUILD RUN make berths
ONBUILD RUN make docks
COPY --chown=harbour crane/ /srv/harbour
# Beside the crane.
COPY --chown=harbour lantern/ ferry/ /srv/harbour/
ADD cargo.tar.gz /srv/tides/
	# Unpacked as well.
ADD ballast.tar.gz /srv/tides/
ADD anchors.tar.gz /srv/tides/
