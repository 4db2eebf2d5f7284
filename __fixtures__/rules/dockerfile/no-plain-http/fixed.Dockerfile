FROM debian:12-slim
ADD https://charts.harbour.example/latest.tgz /srv/
RUN curl -fsSLO https://get.harbour.example/tide.csv
RUN pip install --index-url https://pypi.harbour.example/simple tide-tables
