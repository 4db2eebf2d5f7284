FROM debian:12-slim
EXPOSE 8080 22
EXPOSE 2375
CMD ["/srv/crane"]
