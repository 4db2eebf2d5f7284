ARG PROXY=http://crane:w1nch-9@proxy.harbour.example:3128
FROM node:22-slim AS build
ENV http_proxy http://crane:w1nch-9@proxy.harbour.example:3128
ENV CRANE_PW=w1nch-9
LABEL source="https://crane:w1nch-9@git.harbour.example/dock"
ADD https://crane:w1nch-9@charts.harbour.example/latest.tgz /srv/
RUN curl -fsS "https://crane:w1nch-9@charts.harbour.example/a" -o a && \
    # https://crane:w1nch-9@commented.harbour.example
    curl -fsS ftp://crane:w1nch-9@ftp.harbour.example/b -o b
RUN npm config set proxy http://crane:${CRANE_PW}@proxy.harbour.example:3128
RUN echo "REDIS=redis://:l0w-w4ter@redis:6379/0" > /srv/.settings
COPY <<EOT /srv/app.yaml
url: amqp://tide:l0w-w4ter@queue.harbour.example/
EOT
RUN <<EOT
git clone https://x-access-token:$CRANE_PW@git.harbour.example/lift.git
EOT
RUN DATABASE_URL=postgres://tide:tide@localhost/tide npm run build
RUN DATABASE_URL=mysql://tide:password@db/tide npm run build
CMD ["serve", "--db", "postgres://tide:l0w-w4ter@db/tide"]
HEALTHCHECK CMD curl -f http://crane:w1nch-9@localhost:8080/health
