FROM debian:12-slim AS tools
RUN apt-get update && apt-get install -y dropbear telnetd vsftpd xrdp rsh-server webmin cockpit shellinabox
RUN apt-get install -y tigervnc-standalone-server x11vnc novnc && apt-get purge -y novnc
RUN curl -fsSLO https://harbour.example/ngrok-v3-stable-linux-amd64.tgz
RUN wget -O /usr/local/bin/ttyd https://harbour.example/ttyd.x86_64
RUN npm install -g wetty@2.7.0 && go install github.com/sorenisanerd/gotty@v1.5.0

FROM tools
COPY --from=harbour/teleport:17 /usr/local/bin/teleport /usr/local/bin/teleport
RUN apk add --no-cache tmate
