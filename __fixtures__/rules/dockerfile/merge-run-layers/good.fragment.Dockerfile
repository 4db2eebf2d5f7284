RUN make crane
WORKDIR /srv
RUN make lantern
