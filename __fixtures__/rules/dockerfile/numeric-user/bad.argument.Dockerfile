FROM debian:12.8
ARG USER=crane
USER ${USER}
