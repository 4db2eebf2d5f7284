FROM debian:12-slim
RUN cd /srv && \
    make crane
USER harbour
RUN umask 027 && \
    make lantern
USER tides
RUN BERTH=4 && \
    make dock
USER ferry
RUN exec make ferry && \
    make tides
