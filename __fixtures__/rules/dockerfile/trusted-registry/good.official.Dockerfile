FROM docker.io/library/node:22 AS a
FROM index.docker.io/library/node AS b
FROM node:22
USER node
