FROM debian:12.8
COPY --from=ghcr.io/astral-sh/uv:0.5 /uv /usr/local/bin/
RUN --mount=type=bind,from=quay.io/harbour-tools/lint:1.0,target=/lint /lint/run
USER 10001
