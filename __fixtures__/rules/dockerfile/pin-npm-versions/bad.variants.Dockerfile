FROM node:22-slim AS forms
RUN npm i --registry https://npm.example.com --loglevel error --unsafe-perm true lantern
RUN ["npm", "add", "lantern"]
RUN npm install --prefix /opt @harbour/ferry@next "lantern@*" dock@npm:dock-fork
RUN npm install harbour/crane github:harbour/crane lantern@git+ssh://git@github.com/harbour/lantern.git

FROM node:22-slim AS others
RUN yarn add --cwd /app lantern && yarn global add ferry@canary
RUN pnpm add -g lantern && pnpm --dir /app i ferry

FROM node:22-slim AS runners
RUN npx --yes create-harbour app && npm exec -- lantern build && npx -p ferry@1.2.0 -p dock ferry
RUN yarn dlx lantern && pnpm dlx ferry@latest serve

RUN npm install -g pnpm@9.15.0
RUN npm install -g 'pnpm@latest'

FROM node:22-slim AS variables
ARG TIDE_VERSION=
ENV TOOLS="lantern ferry@1.2.0"
RUN npm install tide@$TIDE_VERSION && npm install -g $TOOLS
