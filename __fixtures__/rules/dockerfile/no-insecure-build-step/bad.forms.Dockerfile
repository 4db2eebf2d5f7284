FROM debian:12-slim AS build
ARG NET=host
RUN --mount=type=cache,target=/root/.cache --network=host make
RUN --network=$NET make
RUN --network="host" --security=insecure make
run --security=insecure ["make"]
ONBUILD RUN --network=host make
RUN \
    --network=host \
    make
FROM debian:12-slim
COPY --from=build /srv/crane /srv/crane
