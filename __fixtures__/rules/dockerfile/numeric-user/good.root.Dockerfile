FROM debian:12.8
USER root
