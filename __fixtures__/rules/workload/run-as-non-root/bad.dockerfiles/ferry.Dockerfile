FROM debian:13
COPY ferry /ferry
