# syntax=docker/dockerfile:1-labs
FROM debian:12-slim
RUN --security=insecure mount -t tmpfs tides /srv/tides
RUN --network=host curl http://localhost:8080/charts > /srv/charts
