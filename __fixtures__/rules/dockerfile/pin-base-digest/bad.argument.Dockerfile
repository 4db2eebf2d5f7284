ARG TAG=22.11-slim
FROM node:${TAG}
USER node
