FROM debian:12-slim
ARG TIDE_SHA256
ENV HTTP_PROXY=http://proxy.harbour.example:3128 SCHEMA_REGISTRY=http://schema-registry:8081
LABEL org.opencontainers.image.url="http://harbour.example"
ADD --checksum=sha256:0a1b http://charts.harbour.example/latest.tgz /srv/
ADD https://charts.harbour.example/latest.tgz /srv/
RUN curl -fsSLO https://get.harbour.example/tide.csv
RUN curl -fsSLo tide.csv http://get.harbour.example/tide.csv && echo "$TIDE_SHA256  tide.csv" | sha256sum -c -
RUN curl -f http://localhost:8080/health && wget -q http://127.0.0.1:8080/health
RUN curl -x http://proxy.harbour.example:3128 -e http://harbour.example -H 'Origin: http://harbour.example' -O https://get.harbour.example/a
RUN pip install --proxy http://proxy.harbour.example:3128 tide
RUN pip install --index-url http://pypi.harbour.example/simple --trusted-host pypi.harbour.example tide
RUN npm config set proxy http://proxy.harbour.example:3128
RUN git config --global url.https://git.harbour.example/.insteadOf http://git.harbour.example/
RUN git config --global http.proxy http://proxy.harbour.example:3128
RUN apt-get -o Acquire::http::Proxy=http://proxy.harbour.example:3128 update
RUN echo "see http://harbour.example" > /etc/motd
RUN grep -r "http://" /srv || true
RUN sed -i 's|http://deb.debian.org|https://deb.debian.org|' /etc/apt/sources.list.d/debian.sources
RUN python3 -c 'import xml; NS = "http://www.w3.org/2000/svg"'
RUN echo 'server.url=http://tide-api:8080' > /srv/tide.properties
EXPOSE 80
HEALTHCHECK CMD curl -f http://tide-api:8080/health
CMD ["serve", "--peer", "http://crane:8080"]
