FROM harbour.example/base:1.4
RUN sed -i 's/^#Port 22/Port 2222/' /etc/ssh/sshd_config
ENTRYPOINT ["/usr/sbin/sshd", "-D"]
