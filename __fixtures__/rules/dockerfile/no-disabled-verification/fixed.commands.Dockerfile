FROM fedora:41
RUN curl https://harbour.example/a | tar xz
RUN curl -so /tmp/a https://harbour.example/a
RUN curl -x https://proxy.harbour.example https://harbour.example/a -o a
RUN sudo wget -q https://harbour.example/a
RUN python3 -m pip install tide
RUN pip config set global.trusted-host pypi.harbour.example
RUN uv pip install pypi.harbour.example tide
RUN npm config set strict-ssl false && npm ci
RUN npm config set strict-ssl=false --global
RUN npm c set "strict-ssl" false
RUN npm set strict-ssl false; yarn config set strict-ssl false
RUN npm install
RUN git -c http.sslVerify=false clone https://git.harbour.example/crane.git
RUN git config --global http.sslVerify false
RUN git config --global http.https://git.harbour.example/.sslVerify false
RUN apt-get install crane
RUN apt-get update
RUN apt-get update
RUN apt-get update
RUN apk add crane.apk
RUN if true; then dnf install -y crane; fi
RUN yum-config-manager --save
RUN dnf install crane
RUN dnf config-manager setopt crane.gpgcheck=0
RUN rpm -i crane.rpm
RUN zypper install crane
RUN helm repo add harbour https://charts.harbour.example
RUN skopeo copy --src-tls-verify=true docker://a docker://b
RUN conda config --set ssl_verify false
RUN sh -c 'wget https://harbour.example/a'
RUN ["wget", "--no-check-certificate", "https://harbour.example/a"]
ONBUILD RUN curl https://harbour.example/b -o b
