FROM debian:12-slim
COPY lantern /usr/local/bin/lantern
RUN chmod u+s /usr/local/bin/lantern
RUN setcap cap_sys_admin+ep /usr/local/bin/lantern
USER 10001
