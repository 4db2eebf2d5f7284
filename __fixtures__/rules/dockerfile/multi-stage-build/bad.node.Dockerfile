FROM node:22 AS base
RUN npm ci
FROM base
RUN npm run --silent build
USER node
CMD ["node", "dist/server.js"]
