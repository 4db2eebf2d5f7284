FROM node:22-alpine
WORKDIR /srv/harbour
COPY . .
RUN npm ci --omit=dev
USER node
CMD ["node", "server.js"]
