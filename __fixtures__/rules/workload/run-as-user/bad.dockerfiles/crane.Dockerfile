# Below 10000: no user id to write down.
FROM debian:13
USER 1000
