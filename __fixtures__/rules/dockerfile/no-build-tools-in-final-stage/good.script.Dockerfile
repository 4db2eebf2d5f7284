FROM rust:1.91
ENTRYPOINT ["/usr/local/bin/harbour.sh"]
