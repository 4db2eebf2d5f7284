FROM debian:12-slim
# sudo apt-get update
RUN apt-get update && apt-get install -y --no-install-recommends sudo
RUN echo "sudo is not for build steps" > /etc/motd
RUN grep -q sudo /etc/group || groupadd sudo
RUN usermod -aG sudo pilot; command -v sudo
RUN apt-get purge -y sudo \
    # sudo make install
 && pip install pseudo-sudo
LABEL help="run it with sudo docker run"
ENV ELEVATE=sudo
COPY sudo.conf /etc/sudo.conf
COPY <<EOF /usr/local/bin/harbour
sudo true
EOF
CMD ["sudo", "harbour"]
