FROM debian:12-slim AS apt
RUN apt-get update && apt-get install -y --no-install-recommends openssl
RUN apt-get install --only-upgrade -y openssl && apt-get upgrade -y openssl
RUN pip install --upgrade pip && npm update
RUN echo apt-get dist-upgrade && grep -r "apt-get upgrade" /etc
RUN apt-get upgrade -y $PACKAGES && apt list --upgradable && apt-get -y -o Dpkg::Use-Pty=0 update
FROM alpine:3.22 AS apk
ENV PATCHED="openssl busybox"
RUN apk upgrade $PATCHED
RUN apk update && apk upgrade openssl && apk add --upgrade busybox
FROM rockylinux:9 AS dnf
RUN dnf -y update openssl && yum check-update || true
RUN dnf install -y dnf-plugins-core && dnf config-manager --set-enabled crb
FROM opensuse/leap:15.6 AS zypper
RUN zypper refresh && zypper --non-interactive update openssl
FROM archlinux:base-20260101.0.1 AS pacman
RUN pacman -Sy --noconfirm archlinux-keyring && pacman -S nginx
# apt-get upgrade
