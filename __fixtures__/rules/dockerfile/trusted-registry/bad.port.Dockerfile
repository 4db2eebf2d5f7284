FROM registry.harbour.example:5000/node:22
USER 1000
