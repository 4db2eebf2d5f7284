FROM debian:12-slim
RUN cd /srv/harbour && make
RUN cd /srv/crane
RUN git clone https://git.example/shipyard/tides && cd tides && make install
