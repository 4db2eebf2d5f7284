FROM debian:12-slim
ENV NODE_TLS_REJECT_UNAUTHORIZED=0
RUN curl -fLO https://charts.harbour.example/latest.tgz
RUN pip install tide-tables
RUN apt-get update \
 && apt-get install -y \
    crane
