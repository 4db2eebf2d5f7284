FROM debian:12-slim
ARG HOME_OF_TIDES=/srv/tides
ARG CHOSEN
WORKDIR /srv/harbour
WORKDIR "/srv/pilot book"
WORKDIR '/srv/crane'
WORKDIR $HOME_OF_TIDES
WORKDIR ${HOME_OF_TIDES}/logs
WORKDIR $CHOSEN
WORKDIR ${UNKNOWN}/bin
WORKDIR \
  /srv/berths
RUN cd harbour && make
# WORKDIR harbour
