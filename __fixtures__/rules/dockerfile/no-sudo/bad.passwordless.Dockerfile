FROM ubuntu:24.04
RUN apt-get update && apt-get install -y --no-install-recommends sudo
RUN useradd pilot && echo "pilot ALL=(ALL) NOPASSWD:ALL" >> /etc/sudoers
RUN <<EOF
cat > /etc/sudoers.d/harbour <<RULES
%harbour ALL=(ALL:ALL) NOPASSWD: ALL
RULES
EOF
USER pilot
