FROM debian:12-slim AS build
WORKDIR /srv
WORKDIR harbour
WORKDIR ./crane
WORKDIR "tides"
WORKDIR ~/charts
WORKDIR ../berths
FROM build
WORKDIR logs
ONBUILD WORKDIR data
