# escape=`
FROM debian:12-slim
SHELL ["/bin/sh", "-c"]
RUN make crane && `
# Then the light.
    make `
    lantern
COPY crane.toml `
# Of the tides.
    tides.toml /srv/
