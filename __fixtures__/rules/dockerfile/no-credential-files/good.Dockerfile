FROM node:22-slim
COPY .env.example .env.sample .env.template .env.production.dist /app/
COPY id_rsa.pub known_hosts .ssh/config /root/.ssh/
COPY tls/server.crt.pem tls/server.crt tls/ca.pem tls/ca-bundle.pem tls/rds-combined-ca-bundle.pem tls/fullchain.pem /etc/tls/
COPY harbour.gpg.key RPM-GPG-KEY-harbour /etc/pki/
ADD https://apt.harbour.example/release.key /etc/apt/keyrings/harbour.asc
COPY environment.ts credentials.ts keys.json secrets /app/
COPY <<EOT /app/.env
PORT=8080
EOT
COPY . /app
COPY --from=docker:27 /usr/local/bin/docker /usr/local/bin/
RUN --mount=type=secret,id=npmrc,target=/root/.npmrc npm ci
RUN --mount=type=bind,source=.npmrc,target=/root/.npmrc npm ci
COPY idempotent.sh id.txt /app/
COPY harbour-2026.key /srv/harbour-key.pub
COPY certs/harbour.pem /usr/local/share/ca-certificates/harbour.crt
