FROM debian:12-slim
ENV API_TOKEN=https://crane:w1nch-9@charts.harbour.example/
RUN echo 'root:t1de-t4bles' | chpasswd
RUN usermod --password t1de-t4bles root
RUN git clone https://crane:w1nch-9@git.harbour.example/dock.git
