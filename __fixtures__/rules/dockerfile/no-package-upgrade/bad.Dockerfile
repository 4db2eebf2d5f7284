FROM debian:12-slim AS apt
RUN apt-get update && apt-get -y dist-upgrade && rm -rf /var/lib/apt/lists/*
RUN DEBIAN_FRONTEND=noninteractive apt full-upgrade -y
RUN apt-get -o Dpkg::Options::=--force-confold upgrade -y
FROM alpine:3.22 AS apk
RUN apk -U upgrade --no-cache && apk add -u
FROM rockylinux:9 AS dnf
RUN dnf -y update && dnf clean all
RUN microdnf upgrade-minimal -y; yum --setopt tsflags=nodocs update
FROM opensuse/leap:15.6 AS zypper
RUN zypper --non-interactive dup && zypper -n patch
FROM archlinux:base-20260101.0.1 AS pacman
RUN pacman -Syu --noconfirm
ONBUILD RUN sudo apt-get dist-upgrade
