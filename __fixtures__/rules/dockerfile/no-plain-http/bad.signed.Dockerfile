FROM alpine:3.20
RUN apk add --repository http://apk.harbour.example/edge crane
RUN echo "http://apk.harbour.example/edge" >> /etc/apk/repositories
FROM debian:12-slim
RUN echo "deb [signed-by=/usr/share/keyrings/harbour.gpg] http://apt.harbour.example stable main" | tee /etc/apt/sources.list.d/harbour.list
RUN add-apt-repository "deb http://apt.harbour.example stable main"
