FROM registry.access.redhat.com/ubi9/ubi:9.5
USER 10001
