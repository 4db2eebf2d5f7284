FROM debian:12.8
RUN if [ -e /a ]; then useradd -u 1001 crane; else useradd -u 1002 crane; fi
USER crane
