FROM debian:12-slim
WORKDIR /srv/harbour
RUN make
WORKDIR /srv/crane
RUN git clone https://git.example/shipyard/tides && cd tides && make install
