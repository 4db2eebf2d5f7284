FROM alpine:3.22
RUN cd /srv/crane-* && make
USER 10001
