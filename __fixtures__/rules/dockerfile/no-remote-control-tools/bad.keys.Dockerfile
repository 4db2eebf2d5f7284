FROM harbour.example/base:1.4
RUN ssh-keygen -A && /usr/sbin/sshd -t
