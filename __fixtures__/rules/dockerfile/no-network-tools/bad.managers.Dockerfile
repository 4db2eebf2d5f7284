ARG TOOLS="socat wget"
FROM alpine:3.22 AS base
RUN apk add --no-cache curl=8.14.1-r2 nmap telnet && apk del telnet
RUN apk add --no-cache wget && wget https://harbour.example/tides && apk add --no-cache -t .fetch curl
RUN apk del wget

FROM base
ARG TOOLS
RUN dnf install -y curl-minimal nmap-ncat wget-1.21.3 && dnf clean all
RUN zypper --non-interactive in socat telnet && pacman -S --noconfirm gnu-netcat
RUN apt-get install -y $TOOLS
RUN apt-get install -y curl curl && apt install -y nc
HEALTHCHECK CMD ["harbour", "--curled"]
CMD ["./curl.sh"]
