FROM debian:12-slim
ARG SETUP_20_SHA256
RUN apt-get update && curl -o /tmp/setup_20.x -fsSL https://get.harbour.example/setup_20.x \
 && echo "$SETUP_20_SHA256  /tmp/setup_20.x" | sha256sum -c - \
 && sudo -E bash /tmp/setup_20.x && apt-get install -y crane
ARG DOCK_SHA256
RUN wget -qO /tmp/dock.sh https://get.harbour.example/dock.sh \
 && echo "$DOCK_SHA256  /tmp/dock.sh" | sha256sum -c - \
 && sh /tmp/dock.sh --yes
ARG INSTALL_SHA256
RUN wget -O /tmp/install.sh "https://get.harbour.example/?os=linux" \
 && echo "$INSTALL_SHA256  /tmp/install.sh" | sha256sum -c - \
 && sh /tmp/install.sh
RUN curl -fsSL https://get.harbour.example/lift | bash -ex
RUN set -eux; curl -fsSL https://get.harbour.example/sail.sh | sh; make
RUN (curl -fsSL https://get.harbour.example/hoist || wget -qO- https://get.harbour.example/hoist) | sh
