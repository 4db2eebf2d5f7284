FROM python:3.13-slim
COPY ./* /srv/crane/
USER 1000
