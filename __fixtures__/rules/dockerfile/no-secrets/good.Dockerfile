FROM debian:12-slim
ARG TOKEN_URL=https://login.example/token
ARG KEY_ID=7
ENV DB_PASSWORD_FILE=/run/secrets/db
ENV PUBLIC_KEY=9f2c1d7ab34e
ENV GPG_KEY=7169605F62C751356D054A26A821E680E5FA6305
ENV NGINX_SIGNING_KEY=573BFD6B3D8FBC641079A6ABABF5BD827BD9BF62
ENV SSH_AUTH_SOCK=/run/ssh SECRET_KEY_BASE_DUMMY=1
ENV SECRET_NAME=harbour AUTH_MODE=none TOKEN_TTL=3600
ENV AUTH_ENABLED=true
ENV KEY_PATH=/etc/harbour/key.pem
ENV TOKENIZER=fast COMPASS=north MONKEY=capuchin AUTHOR=pilot
LABEL org.opencontainers.image.authors="pilot@harbour.example"
RUN --mount=type=secret,id=npm,target=/root/.npmrc npm ci
RUN --mount=type=secret,id=token,env=API_TOKEN,mode=0400 ./fetch-charts
RUN TOKEN="$(cat /run/secrets/token)" ./fetch-charts
RUN --mount=type=ssh git clone git@github.com:shipyard/harbour.git
RUN curl -u "pilot:$PASSWORD" https://charts.example/latest.csv
RUN mysql --password="$DB_PASSWORD" -e 'select 1'
RUN docker login --password-stdin registry.example < /run/secrets/registry
RUN adduser --disabled-password --gecos "" pilot
RUN chpasswd < /run/secrets/users
RUN echo "password_file=/run/secrets/db" >> /etc/harbour.conf
RUN echo "The token is not in the image"
RUN mkdir -p /srv/docker -p && curl -u pilot https://charts.example
COPY <<EOF /etc/harbour.env
PASSWORD_FILE=/run/secrets/db
TOKEN=${TOKEN}
EOF
