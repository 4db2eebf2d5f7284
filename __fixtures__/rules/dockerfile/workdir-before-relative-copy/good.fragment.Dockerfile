WORKDIR /srv
COPY crane.toml ./
