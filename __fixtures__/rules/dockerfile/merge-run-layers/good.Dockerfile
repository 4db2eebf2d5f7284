FROM golang:1.24 AS build
RUN go mod download
RUN go build ./crane

FROM debian:12-slim
RUN apt-get update && apt-get install -y --no-install-recommends crane-tools
RUN useradd harbour
RUN make crane | tee /var/log/crane.log
RUN make lantern || true
RUN make ferry; make dock
RUN --mount=type=secret,id=tides make tides
RUN --mount=type=secret,id=moon make moon
RUN ["/srv/crane", "--check"]
RUN ["/srv/lantern", "--check"]
RUN <<EOF
make berths
EOF
RUN make anchors
RUN <<EOF make
ballast
EOF
ENV BERTH=4
RUN make cargo
ENV BERTH=5
RUN if make crane; then echo done; fi
RUN for crane in 1 2; do lift $crane; done
RUN (make crane)
RUN ! make storm
RUN make lantern &
RUN make "storm
COPY crane.toml /etc/crane.toml
COPY tides.toml /etc/tides.toml
COPY --chown=harbour crane/ /srv/
COPY lantern/ /srv/
COPY --from=build /go/crane /usr/local/bin/
COPY berths.toml /etc/berths.toml
COPY spare.toml /etc/berths.toml
COPY <<EOF /srv/
name: crane
EOF
COPY dock.toml /srv/
ADD --checksum=sha256:24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d https://files.example/crane.tar.gz /opt/
ADD --checksum=sha256:24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d https://files.example/crane.tar.gz /opt/
ONBUILD RUN make ferry
RUN make dock
