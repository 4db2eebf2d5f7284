FROM rust:1.90
RUN cargo build --release
ENTRYPOINT ["/target/release/crane"]
