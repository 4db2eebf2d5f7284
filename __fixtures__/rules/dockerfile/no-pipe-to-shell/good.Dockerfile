FROM debian:12-slim
ARG TIDE_SHA256
RUN apt-get update && apt-get install -y curl wget
RUN curl -fsSLo tide.sh https://get.tide.example/tide.sh \
 && echo "$TIDE_SHA256  tide.sh" | sha256sum -c - \
 && sh tide.sh
RUN curl -fsSL https://charts.harbour.example/latest.tgz | tar xz -C /srv
RUN curl -fsSL https://apt.harbour.example/key | gpg --dearmor -o /usr/share/keyrings/harbour.gpg
RUN curl -s https://api.harbour.example/berths | python3 -m json.tool > /srv/berths.json
RUN curl -s https://api.harbour.example/berths | python3 -c 'import json,sys; print(json.load(sys.stdin)["free"])'
RUN curl -s https://api.harbour.example/berths | sh ./count.sh
RUN curl -s https://api.harbour.example/berths | perl -ne 'print if /free/'
RUN VERSION=$(curl -s https://api.harbour.example/version) && ./build.sh "$VERSION"
RUN bash ./configure.sh --release "$(curl -s https://api.harbour.example/version)"
RUN echo "curl https://get.harbour.example/install.sh | sh" > /etc/motd
RUN grep -q 'curl .* | sh' README || true
RUN curl -fsSLO https://get.harbour.example/crane.deb && dpkg -i crane.deb
RUN cat install.sh | sh
COPY install.sh /tmp/
RUN curl -fsSLO https://get.harbour.example/data.csv && /tmp/install.sh
CMD curl -fsSL https://get.harbour.example/install.sh | sh
