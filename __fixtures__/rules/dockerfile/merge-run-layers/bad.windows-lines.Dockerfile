# escape=`
FROM debian:12-slim
SHELL ["/bin/sh", "-c"]
RUN make crane
# Then the light.
RUN make `
    lantern
COPY crane.toml /srv/
# Of the tides.
COPY tides.toml /srv/
