ARG HEADERS="libssl-dev zlib1g-dev"
FROM alpine:3.22 AS apk
RUN apk add --no-cache gcc musl-dev make=4.4.1-r3 tzdata
RUN apk add --no-cache --virtual .build cmake && apk del .other
RUN apk del --no-cache .build
RUN apk add --no-cache -t .build g++ && apk add --no-cache go~1.24 && apk del .build

FROM apk AS apt
ARG HEADERS
RUN apt-get install -y g++-13 libpq-dev:arm64 clang/stable && apt-get purge -y clang
RUN apt-get install -y $HEADERS tzdata
RUN apt-get install -y maven gradle && apt-get autoremove -y
RUN apt-get purge -y gcc && apt-get install -y gcc
RUN apt-get install -y tzdata cargo rustc autoconf automake libtool bison && apt-get purge -y 'lib*'
RUN sh -c "apt-get install -y ninja-build" && apt-get install -y meson

FROM apt
RUN dnf install -y gcc-c++ openssl-devel && dnf clean all
RUN dnf -y groupinstall "Development Tools"; yum install -y @development-tools
RUN microdnf install gcc-12.2.0 && zypper in -y cmake && zypper in -t pattern devel_basis
RUN pacman -S --noconfirm base-devel tzdata
ONBUILD RUN apk add make
