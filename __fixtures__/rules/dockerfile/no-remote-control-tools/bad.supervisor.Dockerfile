FROM harbour.example/base:1.4
COPY <<EOF /etc/supervisor/conf.d/harbour.conf
[program:tide-api]
command=/usr/local/bin/tide-api
[program:sshd]
command = /usr/sbin/sshd -D
EOF
