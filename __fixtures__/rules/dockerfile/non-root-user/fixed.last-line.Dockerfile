FROM registry.example/shipyard/base:4
RUN useradd crane
USER 10001:10001
