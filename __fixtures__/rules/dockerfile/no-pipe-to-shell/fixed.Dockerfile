FROM debian:12-slim
RUN apt-get update && apt-get install -y curl ca-certificates
ARG INSTALL_SHA256
RUN curl -o /tmp/install.sh -fsSL https://get.harbour.example/install.sh \
 && echo "$INSTALL_SHA256  /tmp/install.sh" | sha256sum -c - \
 && sh /tmp/install.sh
RUN sh -c "$(wget -qO- https://get.crane.example/setup)"
RUN curl -fsSLo /tmp/tide.sh https://get.tide.example/tide.sh \
 && chmod +x /tmp/tide.sh \
 && /tmp/tide.sh --yes
