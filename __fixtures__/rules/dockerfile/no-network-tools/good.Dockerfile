FROM alpine:3.22 AS fetch
RUN apk add --no-cache curl wget netcat-openbsd socat

FROM debian:12-slim
RUN apt-get update && apt-get install -y --no-install-recommends libcurl4 python3-pycurl ca-certificates
RUN apt-get install -y curl && curl -fsS https://harbour.example/tides -o /tides && apt-get purge -y --auto-remove curl
RUN apk add --no-cache --virtual .fetch curl wget && curl https://harbour.example/tides && apk del .fetch
RUN dnf install -y wget nmap-ncat && wget https://harbour.example/tides && dnf remove -y wget nmap-ncat
RUN echo "apt-get install curl" && curl --version && pip install curl
COPY --from=fetch /tides /tides
