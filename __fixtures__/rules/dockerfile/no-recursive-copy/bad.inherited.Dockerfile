FROM python:3.13-slim AS base
ADD --chown=1000:1000 ./* /srv/crane/
FROM base
COPY ["/", "/srv/all/"]
USER 1000
