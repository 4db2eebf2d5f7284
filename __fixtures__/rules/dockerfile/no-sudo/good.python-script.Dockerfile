FROM python:3.13-slim
RUN <<EOF python3
sudo = "not a command of this shell"
sudo
EOF
RUN <<EOF
#!/usr/bin/env python3
sudo
EOF
RUN ["echo", "sudo", "make"]
