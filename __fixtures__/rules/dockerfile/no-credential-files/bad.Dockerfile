FROM node:22-slim AS build
COPY .npmrc package.json ./
RUN npm ci
FROM node:22-slim
COPY .env.production /app/.env
COPY deploy/id_ed25519 /root/.ssh/
COPY --from=build /root/.docker/config.json /root/.docker/
