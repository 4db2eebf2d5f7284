FROM archlinux:base-20260101.0.1
RUN pacman -S --noconfirm openssh && dnf install -y openssh openssh-clients
CMD ["ssh", "pilot@harbour.example"]
