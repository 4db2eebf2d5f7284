FROM rust:1.83-slim
ARG CRANE_VERSION
RUN cargo install cargo-chef --version 0.1.68 --locked && cargo install lantern@2.0.1
RUN cargo install --vers '^1.2' ferry && cargo install --version=1.2.0 ferry
RUN cargo install crane --version $CRANE_VERSION && cargo install "tide@${TIDE_VERSION}" && cargo install $TOOLS
RUN cargo install --git https://github.com/harbour/dock --tag v1.2.0
RUN cargo install --git https://github.com/harbour/dock --rev 3c59dc0 dock-cli dock-daemon
RUN cargo install --path . && cargo install --path crates/buoy --root /out && cargo install --locked
RUN cargo +stable install --registry harbour --features tls lantern@2.0.1
RUN cargo build --release && cargo add serde && cargo install --list
RUN ["cargo", "install", "cargo-chef@0.1.68"]
RUN echo cargo install cargo-chef
