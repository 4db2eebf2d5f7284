# syntax = docker.io/docker/dockerfile-upstream:master-labs
FROM scratch
USER 65532
