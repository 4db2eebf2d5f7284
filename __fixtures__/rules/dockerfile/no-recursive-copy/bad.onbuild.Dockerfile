FROM python:3.13-slim
ONBUILD COPY * /srv/
USER 1000
