FROM debian:12-slim
ARG TIDE_SHA256 TIDE_VERSION CRANE_COMMIT
ADD --checksum=sha256:0a1b https://charts.harbour.example/latest.tgz /srv/charts.tgz
ADD https://git.harbour.example/crane.git#3f786850e387550fdab836ed7e6dc881de23001b /src
ADD https://git.harbour.example/crane.git#${CRANE_COMMIT} /src
ADD local.tgz ./more /srv/
ADD https://apt.harbour.example/harbour.gpg /usr/share/keyrings/
RUN curl -fsSLo /tmp/tide.tgz "https://get.harbour.example/tide-${TIDE_VERSION}.tgz" \
 && echo "${TIDE_SHA256} */tmp/tide.tgz" | sha256sum -c - \
 && tar xf /tmp/tide.tgz
RUN wget "https://get.harbour.example/tide-$TIDE_VERSION.tgz" && echo "$TIDE_SHA256  tide-${TIDE_VERSION}.tgz" > sums \
 && sha256sum --check sums
RUN curl -fsSL https://get.harbour.example/tide.tgz > tide.tgz && printf '%s  tide.tgz\n' "$TIDE_SHA256" | shasum -a 256 -c
RUN curl -fsSL https://get.harbour.example/crane.tgz | tee crane.tgz >/dev/null && sha512sum -c crane.sha512
RUN curl -fsSL https://apt.harbour.example/key.asc -o /etc/apt/keyrings/harbour.asc
RUN curl -fsSL https://apt.harbour.example/key | gpg --dearmor > /etc/apt/keyrings/harbour.gpg
RUN wget -O /etc/yum.repos.d/harbour.repo https://rpm.harbour.example/stable
RUN wget https://get.harbour.example/lift.tgz https://get.harbour.example/lift.tgz.asc && gpg --verify lift.tgz.asc
RUN wget https://get.harbour.example/crane.rpm && rpm -K crane.rpm && rpm -i crane.rpm
RUN curl -fsSLO https://get.harbour.example/dock && cosign verify-blob --bundle dock.bundle dock
RUN curl -f http://localhost:8080/health -o /tmp/health
RUN curl -s https://api.harbour.example/berths && curl -s -o /dev/null https://harbour.example
RUN VERSION=$(curl -s https://api.harbour.example/latest | jq -r .tag) && make "VERSION=$VERSION"
RUN curl -X POST -d done https://api.harbour.example/events -o /tmp/answer
RUN curl -fsSL https://get.harbour.example/install.sh | sh
RUN echo curl -O https://get.harbour.example/x
RUN fetch() { local f="$1"; wget -O "$f" "https://get.harbour.example/$f"; }; \
    fetch crane.tgz; echo "0a1b *crane.tgz" | sha512sum --check --strict -
RUN url="https://get.harbour.example/lift"; wget "$url"; echo "0a1b  lift" | sha256sum -c -
RUN curl -fsSLo KEYS https://harbour.example/dist/KEYS && gpg --import KEYS
RUN curl -fsSLo /etc/lift.conf https://git.harbour.example/raw/3f786850e387550fdab836ed7e6dc881de23001b/lift.conf
