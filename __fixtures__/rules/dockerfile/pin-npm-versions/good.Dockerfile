FROM node:22-slim
ARG CRANE_VERSION
ENV DOCK=1.2.0
RUN npm install && npm ci --omit dev && npm i -D && yarn && yarn install --frozen-lockfile && pnpm i --frozen-lockfile
RUN npm install -g express@4.21.2 @harbour/cli@"^1.2.0" lantern@~2 'ferry@>=1.2 <2' tide@v1.0.0 buoy@=3.1.0
RUN npm install ./dock ../dock /src/dock ~/dock file:dock dock/ dock-1.2.0.tgz dock.tar.gz dock.tar https://example.com/d.tgz
RUN npm install git+https://github.com/harbour/crane.git#v1.2 git+ssh://git@github.com:harbour/crane.git#3c59dc0
RUN npm install harbour/crane#v1.2 github:harbour/crane#semver:^1.2 dock@npm:dock-fork@1.2.0 dock@npm:@harbour/dock@1.2.0
RUN npm install --registry https://npm.example.com --loglevel verbose --prefix /opt --unsafe-perm true -g express@4.21.2
RUN npm install crane@$CRANE_VERSION dock@${DOCK} $TOOLS "buoy@${BUOY_VERSION}" "${BUOY}"
RUN yarn add express@4.21.2 && yarn global add ferry@1.2.0 --prefix /usr/local && pnpm add -g ferry@1.2.0
RUN npm run build && npm config set fund false && npm uninstall lantern && yarn remove lantern && yarn build
RUN npx ng build && npx --no-install tsc && npm exec tsc
RUN ["npm", "install", "express@4.21.2"]
RUN echo npm install express

FROM node:22-slim AS runners
RUN npx create-harbour@2.0.0 app && npx ./bin/tide && npx -p ferry@1.2.0 ferry && pnpm dlx lantern@2.0.1 && npx --no tsc

FROM node:22-slim AS copied
COPY --from=runners /app/node_modules ./node_modules
RUN npx prisma generate

FROM copied
RUN npx prisma migrate deploy
