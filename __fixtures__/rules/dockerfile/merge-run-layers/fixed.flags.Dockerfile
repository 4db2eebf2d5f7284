FROM debian:12-slim AS base
RUN --mount=type=cache,target=/root/.cache --network=none \
    # The charts are big.
    make charts && \
    # So are the tides.
    make tides

FROM base
run useradd harbour && \
    mkdir -p /srv/harbour \
    /srv/tides
ONBUILD RUN make berths && \
    make docks
COPY --chown=harbour crane/ \
# Beside the crane.
    lantern/ ferry/ /srv/harbour/
ADD cargo.tar.gz \
	# Unpacked as well.
    ballast.tar.gz anchors.tar.gz /srv/tides/
