FROM debian:12-slim
ARG FOLDER
WORKDIR /srv/harbour
WORKDIR proc
WORKDIR /development
WORKDIR /process/self
WORKDIR /system
WORKDIR /boots
WORKDIR /srv/proc/dev
WORKDIR $FOLDER/proc
WORKDIR /proc/../srv
WORKDIR sys
WORKDIR /
RUN cd /proc/self && cat status
