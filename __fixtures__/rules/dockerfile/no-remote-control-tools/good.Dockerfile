FROM debian:12-slim AS build
RUN apt-get update && apt-get install -y openssh-server tigervnc-standalone-server && ssh-keygen -A

FROM debian:12-slim
RUN apt-get update && apt-get install -y --no-install-recommends openssh-client telnet ftp git dropbear-client
RUN apt-get install -y openssh-server && tidectl --test && apt-get purge -y openssh-server
RUN apk add --no-cache openssh-client openssh-keygen && ssh-keygen -t ed25519 -N '' -f /tmp/tides
RUN mkdir -p /root/.ssh && ssh-keyscan harbour.example >> /root/.ssh/known_hosts
RUN echo "sshd" && grep -q sshd /etc/passwd && apt-get install -y libvncserver1
RUN ssh -V && curl -fsSO https://harbour.example/telemetry/ngrokked && systemctl enable tide-api && systemctl disable ssh
RUN curl -fsSL https://harbour.example/teleport.asc -o /usr/share/keyrings/teleport.asc
COPY <<EOF /etc/harbour.conf
# command=/usr/local/bin/tidectl --name sshd
EOF
COPY teleport /srv/teleport
COPY sshd_config /etc/ssh/
COPY --from=build /usr/bin/tidectl /usr/bin/
HEALTHCHECK CMD pgrep sshd
ENTRYPOINT ["tide-api", "--cockpit"]
