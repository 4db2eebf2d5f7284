ARG CHARTS=https://charts.harbour.example
FROM debian:12-slim AS build
ARG CHARTS
ADD $CHARTS/a.tgz https://charts.harbour.example/b.tgz /srv/
ADD --chown=1000 https://charts.harbour.example/${VERSION}/c.tgz /srv/
ADD git@git.harbour.example:harbour/crane.git /src
ADD https://git.harbour.example/crane.git?branch=main /src
RUN wget -q https://get.harbour.example/tide.tgz && tar xf tide.tgz
RUN curl -fsSL https://get.harbour.example/tide.tgz | tar xz -C /opt
RUN curl -s https://get.harbour.example/tide.gz | gunzip > /opt/tide
RUN curl -fsSLO https://get.harbour.example/a.deb && curl -fsSLO https://get.harbour.example/b.deb \
 && echo "0a1b  a.deb" | sha256sum -c - && dpkg -i a.deb b.deb
RUN echo "0a1b  late.deb" | sha256sum -c - ; wget https://get.harbour.example/late.deb
RUN gh release download v1.4 --repo harbour/crane --pattern '*.tgz'
RUN git clone -b main --depth 1 git@git.harbour.example:harbour/dock.git /src
RUN cd /src && git clone https://git.harbour.example/lift.git && cd lift && git checkout develop && make
ONBUILD RUN wget https://get.harbour.example/onbuild.tgz
RUN wget -O mast.tgz https://get.harbour.example/mast.tgz || wget -O mast.tgz https://mirror.harbour.example/mast.tgz
