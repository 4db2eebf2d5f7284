FROM golang:1.25
FROM scratch
COPY --chown=1000 --from=0 ["/", "/"]
USER 1000
