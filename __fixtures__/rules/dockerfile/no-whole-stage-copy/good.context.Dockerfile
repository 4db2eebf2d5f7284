FROM alpine:3.22
COPY . /srv/
ADD / /srv/
USER 65532
