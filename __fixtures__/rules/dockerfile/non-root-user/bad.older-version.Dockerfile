FROM haproxy:2.2-alpine
COPY harbour.cfg /usr/local/etc/haproxy/haproxy.cfg
