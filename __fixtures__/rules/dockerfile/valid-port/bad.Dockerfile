FROM debian:12-slim
EXPOSE 80 80800
EXPOSE 127.0.0.1:8443:443
CMD ["/srv/tide-api"]
