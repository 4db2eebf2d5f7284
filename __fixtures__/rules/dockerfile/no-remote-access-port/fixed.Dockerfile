FROM debian:12-slim
EXPOSE 8080
CMD ["/srv/crane"]
