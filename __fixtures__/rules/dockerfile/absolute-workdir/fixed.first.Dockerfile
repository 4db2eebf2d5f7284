FROM registry.example/shipyard/base:4
ARG FOLDER=harbour
WORKDIR /srv/harbour
WORKDIR $FOLDER
WORKDIR ${UNKNOWN:-crane}/bin
WORKDIR tides/$UNKNOWN
