FROM debian:12-slim
ENV NODE_TLS_REJECT_UNAUTHORIZED=1 PYTHONHTTPSVERIFY=1 NPM_CONFIG_STRICT_SSL=true YARN_ENABLE_STRICT_SSL=1
ENV GOSUMDB=sum.golang.org GOPRIVATE=git.harbour.example/*,github.com/harbour-crew GONOSUMDB=git.harbour.example
ENV PIP_TRUSTED_HOST=""
ARG GIT_SSL_NO_VERIFY
ENV MY_GIT_SSL_NO_VERIFY=1 GOFLAGS=-mod=mod
RUN curl -fsSL -H 'X-Key: -k' -o k https://harbour.example/a
RUN curl -okey -uk:k -Hk https://harbour.example/a
RUN curl -k https://localhost:8443/health
RUN wget https://harbour.example/a | grep "--no-check-certificate" /etc/hosts
RUN echo "--force-yes --allow-unauthenticated" && apt-get update
RUN apt-get -o Acquire::Check-Valid-Until=false update
RUN apt-get -o Acquire::https::Verify-Peer=true update
RUN npm config set strict-ssl true && npm config get strict-ssl
RUN npm config set registry https://npm.harbour.example
RUN git config --global http.sslVerify true && git config --global --unset http.sslVerify
RUN unset GIT_SSL_NO_VERIFY; git clone https://git.harbour.example/crane.git
RUN yum-config-manager --save --setopt=epel.sslverify=1
RUN yum-config-manager --disable sslverify
RUN dnf install -y --setopt=install_weak_deps=False crane || echo "--nogpgcheck"
RUN printf '[crane]\ngpgcheck=1\nrepo_gpgcheck=0\nsslverify=1\n' > /etc/yum.repos.d/crane.repo
RUN sed -i 's/gpgcheck=0/gpgcheck=1/' /etc/yum.conf
RUN echo "deb [signed-by=/usr/share/keyrings/harbour.gpg] https://apt.harbour.example stable main" > /etc/apt/sources.list.d/harbour.list
RUN echo "gpgcheck=0 would be wrong"
RUN rpm -K crane.rpm && rpm -i --nodeps crane.rpm
RUN pip install --index-url https://pypi.harbour.example/simple tide
RUN skopeo copy --tls-verify=true docker://a docker://b
CMD ["curl", "-k", "https://lighthouse:8443/health"]
RUN echo "deb [ trusted=yes ] file:///srv/debs ./" > /etc/apt/sources.list.d/local.list
RUN apk index --allow-untrusted -o APKINDEX.tar.gz *.apk
