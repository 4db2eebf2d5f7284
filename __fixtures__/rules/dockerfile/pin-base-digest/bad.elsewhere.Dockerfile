FROM node:22.11-slim@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef AS build
RUN npm ci
FROM node:22.11-slim
COPY --from=build /srv /srv
COPY --from=node:22.11-slim /usr/local/bin/node /usr/local/bin/
USER node
