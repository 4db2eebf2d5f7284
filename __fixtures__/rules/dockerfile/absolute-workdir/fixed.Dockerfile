FROM debian:12-slim AS build
WORKDIR /srv
WORKDIR /srv/harbour
WORKDIR /srv/harbour/crane
WORKDIR /srv/harbour/crane/tides
WORKDIR ~/charts
WORKDIR /srv/harbour/crane/tides/~/berths
FROM build
WORKDIR /srv/harbour/crane/tides/~/berths/logs
ONBUILD WORKDIR data
