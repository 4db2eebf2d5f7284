FROM debian:12-slim
ENV NODE_TLS_REJECT_UNAUTHORIZED=0
RUN curl -fkLO https://charts.harbour.example/latest.tgz
RUN pip install --trusted-host pypi.harbour.example tide-tables
RUN apt-get update \
 && apt-get install -y \
    --allow-unauthenticated \
    crane
