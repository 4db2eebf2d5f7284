FROM debian:12-slim
RUN apt-get update && curl -fsSL https://get.harbour.example/setup_20.x | sudo -E bash - && apt-get install -y crane
RUN wget -qO- https://get.harbour.example/dock.sh | sh -s -- --yes
RUN wget -O - "https://get.harbour.example/?os=linux" \
  | sh
RUN curl -fsSL https://get.harbour.example/lift | bash -ex
RUN set -eux; curl -fsSL https://get.harbour.example/sail.sh | sh; make
RUN (curl -fsSL https://get.harbour.example/hoist || wget -qO- https://get.harbour.example/hoist) | sh
