FROM debian:12-slim
ADD http://charts.harbour.example/latest.tgz /srv/
RUN curl -fsSLO http://get.harbour.example/tide.csv
RUN pip install --index-url http://pypi.harbour.example/simple tide-tables
