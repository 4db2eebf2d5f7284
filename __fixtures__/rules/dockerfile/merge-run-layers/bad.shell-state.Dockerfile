FROM debian:12-slim
RUN cd /srv
RUN make crane
USER harbour
RUN umask 027
RUN make lantern
USER tides
RUN BERTH=4
RUN make dock
USER ferry
RUN exec make ferry
RUN make tides
