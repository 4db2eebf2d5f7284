FROM ghcr.io/somebody/node:22 AS build
COPY package.json ./
RUN npm ci

FROM registry.harbour.example/base/node:22.11
COPY --from=build /node_modules /srv/harbour/node_modules
USER 1000
