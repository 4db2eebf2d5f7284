FROM rockylinux:9
RUN dnf install -y bash-5.1.8 ca-certificates java-11-openjdk && dnf clean all
RUN dnf module install -y nodejs
