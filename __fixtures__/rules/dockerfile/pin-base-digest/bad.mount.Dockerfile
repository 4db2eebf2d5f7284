FROM debian:12.8@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
RUN --mount=type=bind,from=ghcr.io/astral-sh/uv:0.5,target=/uv /uv/uv sync
COPY --from=busybox /bin/sh /bin/sh
USER 10001
