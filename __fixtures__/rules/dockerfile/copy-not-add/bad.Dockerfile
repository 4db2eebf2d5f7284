FROM node:22-alpine
WORKDIR /srv/harbour
ADD package.json package-lock.json ./
add ./src ./src
ADD --chown=node:node --chmod=644 berths.yaml /etc/harbour/
ADD ["pilot book.txt", "/srv/harbour/"]
ADD crane.zip /opt/crane/
ADD tides.jar \
    /opt/tides/
ADD . .
ONBUILD ADD config /etc/harbour
