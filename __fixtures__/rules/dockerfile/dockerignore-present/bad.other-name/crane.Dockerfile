FROM python:3.13-slim
COPY --chown=1000:1000 ["/", "/srv/crane/"]
USER 1000
