FROM scratch
ONBUILD COPY ferry.toml .
ONBUILD WORKDIR /srv
