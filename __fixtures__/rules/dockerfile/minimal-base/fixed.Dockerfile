FROM node:22-bookworm-slim
WORKDIR /srv/harbour
COPY server.js .
USER node
CMD ["node", "server.js"]
