FROM rust:1.83-slim AS plan
RUN cargo install cargo-chef@0.1.68 --locked
RUN cargo install --git https://github.com/harbour/crane --branch main

FROM rust:1.83-slim
RUN cargo install cargo-chef@0.1.68
