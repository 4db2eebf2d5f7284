FROM haproxy:3.2-alpine
COPY harbour.cfg /usr/local/etc/haproxy/haproxy.cfg
