FROM node:22-slim AS build
RUN npm install -g npm@latest pnpm@9.15.0
COPY . /srv
RUN pnpm --dir /srv install --frozen-lockfile && pnpm --dir /srv run build

FROM node:22-slim
RUN npm install -g pnpm
RUN npm install --prefix /srv express@4.21.2 @harbour/cli git+https://github.com/harbour/crane.git
