FROM gcr.io/distroless/static-debian12:nonroot
COPY tide-api /
ENTRYPOINT ["/tide-api"]
