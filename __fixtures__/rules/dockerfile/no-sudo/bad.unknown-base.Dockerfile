FROM registry.example/shipyard/base:4
RUN sudo apt-get update
