ARG CHARTS=http://charts.harbour.example
FROM python:3.12-slim AS build
ARG CHARTS
ADD --chown=1000 $CHARTS/latest.tgz /srv/
ENV PIP_INDEX_URL=http://pypi.harbour.example/simple
ENV GOPROXY=http://go.harbour.example,direct
RUN wget $CHARTS/index.csv
RUN curl -s "https://user@api.harbour.example/v1?key=a" | tee /srv/v1.json
RUN wget ftp://ftp.harbour.example/tide.csv
RUN git clone https://git.harbour.example/crane.git
RUN pip install git+https://git.harbour.example/tide.git
RUN python3 -m pip install -i https://pypi.harbour.example/simple tide
RUN npm config set registry https://npm.harbour.example && npm install --registry=https://npm.harbour.example
RUN NPM_CONFIG_REGISTRY=http://npm.harbour.example npm ci
RUN yum install -y https://rpm.harbour.example/crane.rpm
RUN yum-config-manager --add-repo https://rpm.harbour.example/crane.repo
RUN printf '[crane]\nbaseurl=https://rpm.harbour.example/\nenabled=1\n' > /etc/yum.repos.d/crane.repo
RUN echo "deb [trusted=yes] https://apt.harbour.example stable main" > /etc/apt/sources.list.d/harbour.list
RUN echo "registry=https://npm.harbour.example" >> ~/.npmrc
RUN set -e; (cd /srv && curl -O https://get.harbour.example/sub.csv)
RUN ["curl", "-O", "https://get.harbour.example/exec.csv"]
RUN mirror="http://get.harbour.example"; curl -fsSLO "$mirror/lift.csv"
