FROM golang:1.25 AS build
RUN apt-get update && apt-get install -y build-essential libpq-dev
COPY . /src
RUN make -C /src

FROM debian:12-slim
ARG BUILD_PACKAGES
RUN apt-get install -y --no-install-recommends libpq5 ca-certificates openjdk-21-jre-headless git
RUN apt-get install -y gcc make && make -C /src && apt-get purge -y gcc make && apt-get autoremove -y
RUN apt-get install -y gcc-13 libpq-dev && apt-get remove -y 'gcc-*' '*-dev'
RUN set -eux; \
    savedAptMark="$(apt-mark showmanual)"; \
    apt-get install -y gcc libc6-dev; \
    apt-mark auto '.*' > /dev/null; \
    apt-mark manual $savedAptMark; \
    apt-get purge -y --auto-remove
RUN buildDeps='gcc make' && apt-get install -y gcc $buildDeps && apt-get purge -y --auto-remove $buildDeps
RUN apt-get install -y $BUILD_PACKAGES
RUN apk add --no-cache --virtual .build gcc musl-dev && make && apk del .build
RUN apk add --no-cache -t .build gcc && make && apk del --purge .build tzdata
RUN apk add --no-cache --virtual=.build gcc && make && apk del .build
RUN apk add gcc make && make && apk del gcc make
RUN dnf install -y gcc openssl-devel && make && dnf remove -y gcc openssl-devel && dnf clean all
RUN yum install -y gcc && make && yum history -y undo last
RUN zypper in -y gcc && make && zypper rm -y gcc
RUN pacman -S --noconfirm gcc && make && pacman -Rns --noconfirm gcc
RUN echo "apt-get install gcc" && apt-get install -y gcc- tzdata && apt-get build-dep -s tzdata
COPY --from=build /src/tide-api /usr/local/bin/
CMD ["tide-api"]
