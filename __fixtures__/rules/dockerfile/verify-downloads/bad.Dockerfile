FROM debian:12-slim
ADD https://charts.harbour.example/latest.tgz /srv/charts.tgz
ADD https://git.harbour.example/crane.git#main /src
RUN curl -fsSLo /usr/local/bin/tide https://get.harbour.example/tide-1.4 \
 && chmod +x /usr/local/bin/tide
RUN git clone https://git.harbour.example/dock.git
