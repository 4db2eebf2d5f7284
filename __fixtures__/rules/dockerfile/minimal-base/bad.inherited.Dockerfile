FROM debian:bookworm AS base
FROM base AS common
FROM common
USER 10001
