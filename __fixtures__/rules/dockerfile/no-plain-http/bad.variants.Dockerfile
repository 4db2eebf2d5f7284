ARG CHARTS=http://charts.harbour.example
FROM python:3.12-slim AS build
ARG CHARTS
ADD --chown=1000 $CHARTS/latest.tgz /srv/
ENV PIP_INDEX_URL=http://pypi.harbour.example/simple
ENV GOPROXY=http://go.harbour.example,direct
RUN wget $CHARTS/index.csv
RUN curl -s "http://user@api.harbour.example/v1?key=a" | tee /srv/v1.json
RUN wget ftp://ftp.harbour.example/tide.csv
RUN git clone http://git.harbour.example/crane.git
RUN pip install git+http://git.harbour.example/tide.git
RUN python3 -m pip install -i http://pypi.harbour.example/simple tide
RUN npm config set registry http://npm.harbour.example && npm install --registry=http://npm.harbour.example
RUN NPM_CONFIG_REGISTRY=http://npm.harbour.example npm ci
RUN yum install -y http://rpm.harbour.example/crane.rpm
RUN yum-config-manager --add-repo http://rpm.harbour.example/crane.repo
RUN printf '[crane]\nbaseurl=http://rpm.harbour.example/\nenabled=1\n' > /etc/yum.repos.d/crane.repo
RUN echo "deb [trusted=yes] http://apt.harbour.example stable main" > /etc/apt/sources.list.d/harbour.list
RUN echo "registry=http://npm.harbour.example" >> ~/.npmrc
RUN set -e; (cd /srv && curl -O http://get.harbour.example/sub.csv)
RUN ["curl", "-O", "http://get.harbour.example/exec.csv"]
RUN mirror="http://get.harbour.example"; curl -fsSLO "$mirror/lift.csv"
