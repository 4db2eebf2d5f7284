FROM debian:12-slim
EXPOSE 80 80800
EXPOSE 443
CMD ["/srv/tide-api"]
