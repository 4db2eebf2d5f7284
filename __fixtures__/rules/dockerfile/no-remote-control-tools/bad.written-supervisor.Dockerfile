FROM harbour.example/base:1.4
RUN printf '[program:sshd]\ncommand=/usr/sbin/sshd -D\n' >> /etc/supervisor/supervisord.conf
