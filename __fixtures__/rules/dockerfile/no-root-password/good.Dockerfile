ARG CREW=crane
FROM debian:12-slim
ARG CREW
ARG PILOT
ARG PASSWORD
RUN echo 'crane:low-water' | chpasswd
RUN echo "$CREW:$PASSWORD" | chpasswd
RUN useradd -m "$PILOT"
RUN echo "${PILOT}:${PASSWORD}" | chpasswd
RUN passwd -l root && passwd -S root && passwd -d crane
RUN usermod -L root && usermod -p '!' root && usermod -s /bin/bash root
RUN useradd -p 0a1b -u 1000 crane && useradd --system --uid 0a lantern
RUN echo 'root:*' | chpasswd -e
RUN sed -i -e 's/^root::/root:!:/' /etc/shadow
RUN sed -i 's/root:!/root:*/g' /etc/shadow
RUN sed -i 's/^crane:!:/crane:kelp:/' /etc/shadow
RUN sed -i 's|/bin/ash|/bin/bash|' /etc/passwd
RUN adduser --disabled-password --gecos '' crane
RUN echo "use chpasswd to set root:password" > /etc/motd
RUN grep root /etc/shadow && apt-get install -y passwd
