FROM node:22-alpine3.22
USER node
