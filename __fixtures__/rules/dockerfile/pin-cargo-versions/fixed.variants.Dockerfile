FROM rust:1.83-slim AS forms
RUN cargo +nightly install -j 4 --features tls,cli lantern
RUN ["cargo", "install", "--root", "/usr/local", "lantern"]
RUN cargo binstall -y lantern ferry@1.2.0
RUN cargo install --git https://github.com/harbour/dock --rev '' dock-cli

RUN cargo install cargo-chef@0.1.68
RUN if true; then cargo install cargo-chef@0.1.68; fi

FROM rust:1.83-slim AS variables
ARG TIDE_VERSION=
RUN cargo install tide --version "$TIDE_VERSION"
