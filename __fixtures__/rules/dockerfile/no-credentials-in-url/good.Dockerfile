FROM debian:12-slim
ARG REGISTRY=registry.harbour.example:5000
ENV TIDE_URL=https://tide.harbour.example:8443/v1 OWNER=crew@harbour.example
ENV QUEUE=amqp://queue:5672/%2f
RUN git clone git@git.harbour.example:harbour/dock.git && git clone ssh://git@git.harbour.example:22/harbour/dock.git
RUN git clone https://crane@git.harbour.example/dock.git
RUN --mount=type=secret,id=token git clone https://oauth2:$(cat /run/secrets/token)@git.harbour.example/dock.git
RUN --mount=type=secret,id=token TOKEN=$(cat /run/secrets/token) && git clone https://oauth2:${TOKEN}@git.harbour.example/dock.git
RUN --mount=type=secret,id=token,env=GIT_TOKEN git clone "https://oauth2:$GIT_TOKEN@git.harbour.example/dock.git"
RUN git clone https://x-access-token:${{secrets.TOKEN}}@git.harbour.example/dock.git
RUN curl https://<user>:<password>@charts.harbour.example/
RUN curl https://crane:changeme@charts.harbour.example/ https://crane:xxxx@charts.harbour.example/
RUN echo "$URL" | sed 's#https://[^:]*:[^@]*@#https://#; s#https://.*:.*@#https://#'
RUN skopeo copy docker://alpine:3.20@sha256:0a1b0a1b docker://registry.harbour.example:5000/alpine
RUN npm install https://npm.harbour.example:8443/@harbour/tide
# https://crane:w1nch-9@charts.harbour.example/
EXPOSE 8080
RUN git clone "https://oauth2:$LATER_TOKEN@git.harbour.example/dock.git"
ARG LATER_TOKEN
