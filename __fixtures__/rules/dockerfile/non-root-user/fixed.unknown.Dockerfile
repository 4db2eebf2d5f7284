FROM registry.example/shipyard/base:4
COPY harbour /usr/local/bin/
USER 10001:10001
CMD ["harbour"]
