FROM node:22-alpine
USER node
RUN npm ci
USER root
RUN apk add --no-cache tini
USER 1000
ENTRYPOINT ["tini", "--"]
CMD ["node", "harbour.js"]
