FROM node:22 AS build
USER node
FROM scratch
USER 65532
