FROM debian:12-slim AS build
ARG DOCK_REF
RUN git clone --depth 1 --branch v1.4.2 https://git.harbour.example/dock.git
RUN git clone -b "$DOCK_REF" https://git.harbour.example/dock.git /src
RUN git clone https://git.harbour.example/lift.git && cd lift && git checkout 3f78685
RUN git clone --revision=3f786850e387550fdab836ed7e6dc881de23001b https://git.harbour.example/lift.git
RUN git clone /src /copy
FROM debian:12-slim
RUN git clone https://git.harbour.example/crane.git /crane
WORKDIR /crane
RUN git -C /crane checkout v2.1 && make
RUN gh release download v1.4 --repo harbour/crane -O crane.tgz && echo "0a1b  crane.tgz" | sha256sum -c
