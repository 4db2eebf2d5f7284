ARG ADMIN=root
FROM debian:12-slim AS build
ARG ADMIN
ARG ROOT_PASSWORD
RUN echo "root:${ROOT_PASSWORD}" | chpasswd
RUN echo root: | sudo chpasswd
RUN printf 'crane:kelp\nroot:kelp\n' | chpasswd -c SHA512
RUN chpasswd < accounts.txt
RUN cat accounts.txt | chpasswd
RUN chpasswd <<< "root:kelp"
RUN chpasswd <<EOT
root:kelp
EOT
RUN echo "$ADMIN:kelp" | chpasswd
RUN echo "$WHO:kelp" | chpasswd
RUN echo -e "kelp\nkelp" | passwd
RUN echo kelp | passwd --stdin root
RUN useradd -o -u 0 -p 0a1b harbourmaster
RUN usermod -p '' root
RUN sed -i 's/^root:[^:]*:/root:$6$kelp$0a1b:/' /etc/shadow
RUN sed -i 's/^root:x:/root::/' /etc/passwd
RUN echo 'root:$6$kelp$0a1b:19000:0:99999:7:::' > /etc/shadow
FROM alpine:3.20
RUN ["sh", "-c", "echo root:kelp | chpasswd"]
