FROM debian:12-slim
RUN make crane # lifts
RUN make lantern
USER tides
RUN make tides;
RUN make dock
