FROM registry.example/shipyard/base:4
RUN useradd crane
USER 0:0
