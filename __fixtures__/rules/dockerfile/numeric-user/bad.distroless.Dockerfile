FROM gcr.io/distroless/static-debian12:nonroot
COPY crane /crane
USER nonroot:nonroot
