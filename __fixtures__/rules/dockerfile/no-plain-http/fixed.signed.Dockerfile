FROM alpine:3.20
RUN apk add --repository https://apk.harbour.example/edge crane
RUN echo "https://apk.harbour.example/edge" >> /etc/apk/repositories
FROM debian:12-slim
RUN echo "deb [signed-by=/usr/share/keyrings/harbour.gpg] https://apt.harbour.example stable main" | tee /etc/apt/sources.list.d/harbour.list
RUN add-apt-repository "deb https://apt.harbour.example stable main"
