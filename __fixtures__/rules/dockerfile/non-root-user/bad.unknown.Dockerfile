FROM registry.example/shipyard/base:4
COPY harbour /usr/local/bin/
CMD ["harbour"]
