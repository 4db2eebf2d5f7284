FROM debian:12-slim
RUN useradd -p t1de-t4bles pilot
RUN usermod --password t1de-t4bles pilot
RUN echo t1de-t4bles | passwd --stdin pilot
RUN chpasswd <<EOT
pilot:t1de-t4bles
EOT
