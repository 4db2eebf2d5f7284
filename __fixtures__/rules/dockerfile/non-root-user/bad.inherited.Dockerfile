FROM debian:12-slim AS base
ARG RUNNER=root
USER $RUNNER
FROM base AS harbour
COPY harbour /usr/local/bin/
CMD ["harbour"]
