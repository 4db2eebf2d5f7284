FROM node:22-alpine
WORKDIR /srv/harbour
COPY package.json package-lock.json ./
copy ./src ./src
COPY --chown=node:node --chmod=644 berths.yaml /etc/harbour/
COPY ["pilot book.txt", "/srv/harbour/"]
COPY crane.zip /opt/crane/
COPY tides.jar \
    /opt/tides/
COPY . .
ONBUILD COPY config /etc/harbour
