ARG REGISTRY_TOKEN
FROM debian:12-slim
ARG DB_PASSWORD=t1de-t4bles
ARG API_KEY=
ARG CRANE_SECRET=changeme
ENV HARBOUR_TOKEN=9f2c1d7ab34e PORT=8080
ENV CRANE_SECRET $CRANE_SECRET
ENV dbPassword="low water"
ENV AWS_ACCESS_KEY_ID=
LABEL com.example.auth="p1lot-b00k"
RUN DB_PASSWORD=t1de-t4bles ./migrate
RUN export API_TOKEN=9f2c1d7ab34e && ./fetch-charts
RUN curl -u pilot:t1de-t4bles https://charts.example/latest.csv
RUN sshpass -p t1de-t4bles ssh pilot@harbour.example
RUN mysql --user=pilot --password=t1de-t4bles -e 'select 1'
RUN docker login -u pilot -p t1de-t4bles registry.example
RUN echo "pilot:t1de-t4bles" | chpasswd
RUN echo "db_password=t1de-t4bles" >> /etc/harbour.conf
RUN --mount=type=secret,id=charts,mode=0444 ./fetch-charts
ONBUILD ENV SIGNING_KEY=9f2c1d7ab34e
