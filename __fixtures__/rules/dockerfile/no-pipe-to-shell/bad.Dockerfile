FROM debian:12-slim
RUN apt-get update && apt-get install -y curl ca-certificates
RUN curl -fsSL https://get.harbour.example/install.sh | sh
RUN sh -c "$(wget -qO- https://get.crane.example/setup)"
RUN curl -fsSLo /tmp/tide.sh https://get.tide.example/tide.sh \
 && chmod +x /tmp/tide.sh \
 && /tmp/tide.sh --yes
