FROM debian:12-slim AS base
ARG RUNNER=root
USER $RUNNER
FROM base AS harbour
COPY harbour /usr/local/bin/
USER 10001:10001
CMD ["harbour"]
