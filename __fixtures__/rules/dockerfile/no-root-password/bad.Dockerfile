FROM debian:12-slim
RUN echo 'root:low-water' | chpasswd
RUN passwd -d root
RUN usermod --password '$6$kelp$0a1b' root
