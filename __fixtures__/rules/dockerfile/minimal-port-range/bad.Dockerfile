FROM debian:12-slim
EXPOSE 8443
EXPOSE 30000-32767
CMD ["/srv/ferry"]
