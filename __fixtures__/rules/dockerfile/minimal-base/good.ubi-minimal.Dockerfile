FROM registry.access.redhat.com/ubi9/ubi-minimal:9.5
USER 10001
