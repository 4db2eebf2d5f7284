FROM fedora:41
RUN curl --insecure https://harbour.example/a | tar xz
RUN curl -so /tmp/a -k https://harbour.example/a
RUN curl --proxy-insecure -x https://proxy.harbour.example https://harbour.example/a -o a
RUN sudo wget -q --no-check-certificate https://harbour.example/a
RUN python3 -m pip install --trusted-host=pypi.harbour.example tide
RUN pip config set global.trusted-host pypi.harbour.example
RUN uv pip install --allow-insecure-host pypi.harbour.example tide
RUN npm config set strict-ssl false && npm ci
RUN npm config set strict-ssl=false --global
RUN npm c set "strict-ssl" false
RUN npm set strict-ssl false; yarn config set strict-ssl false
RUN npm install --strict-ssl=false
RUN git -c http.sslVerify=false clone https://git.harbour.example/crane.git
RUN git config --global http.sslVerify false
RUN git config --global http.https://git.harbour.example/.sslVerify false
RUN apt-get --force-yes install crane
RUN apt-get update --allow-insecure-repositories
RUN apt-get -o Acquire::https::Verify-Peer=false update
RUN apt-get -oAcquire::https::Verify-Host=false update
RUN apk add --allow-untrusted crane.apk
RUN if true; then dnf install -y --nogpgcheck crane; fi
RUN yum-config-manager --save --setopt=epel.sslverify=False
RUN dnf install --setopt=gpgcheck=0 crane
RUN dnf config-manager setopt crane.gpgcheck=0
RUN rpm -i --nosignature --nodigest crane.rpm
RUN zypper --no-gpg-checks install crane
RUN helm repo add --insecure-skip-tls-verify harbour https://charts.harbour.example
RUN skopeo copy --src-tls-verify=true --tls-verify=false docker://a docker://b
RUN conda config --set ssl_verify false
RUN sh -c 'wget --no-check-certificate https://harbour.example/a'
RUN ["wget", "--no-check-certificate", "https://harbour.example/a"]
ONBUILD RUN curl -k https://harbour.example/b -o b
