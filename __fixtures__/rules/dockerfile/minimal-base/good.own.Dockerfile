FROM registry.harbour.example/base/debian:12
USER 10001
