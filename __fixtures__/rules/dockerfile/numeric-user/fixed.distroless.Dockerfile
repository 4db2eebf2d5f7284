FROM gcr.io/distroless/static-debian12:nonroot
COPY crane /crane
USER 65532:nonroot
