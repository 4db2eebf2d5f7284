FROM debian:12-slim AS build
ARG PROC=/proc
WORKDIR /dev
WORKDIR "/sys/fs/cgroup"
WORKDIR //boot/
WORKDIR /srv/../proc/1/cwd
WORKDIR ${PROC}/self
WORKDIR /srv
WORKDIR ../dev/shm
WORKDIR /proc/self/fd/$DESCRIPTOR
ONBUILD WORKDIR /sys/kernel

FROM build
WORKDIR grub
