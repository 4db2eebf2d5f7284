FROM node:22
RUN npm ci --omit=dev
USER node
CMD ["node", "server.js"]
