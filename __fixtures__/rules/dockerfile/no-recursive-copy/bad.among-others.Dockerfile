FROM python:3.13-slim
ARG SOURCES=./
COPY requirements.txt $SOURCES /srv/
USER 1000
