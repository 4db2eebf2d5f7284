FROM debian:12-slim
RUN echo "deb [trusted=yes] https://apt.harbour.example stable main" > /etc/apt/sources.list.d/harbour.list
RUN printf '[crane]\nbaseurl=https://rpm.harbour.example\ngpgcheck=0\n' > /etc/yum.repos.d/crane.repo
RUN echo 'strict-ssl=false' >> ~/.npmrc
RUN echo 'Acquire::https::Verify-Peer "false";' | tee /etc/apt/apt.conf.d/99insecure
RUN sed -i 's/gpgcheck=1/gpgcheck=0/' /etc/yum.conf
RUN echo insecure >> ~/.curlrc
RUN cat > /etc/yum.repos.d/lift.repo <<EOT
[lift]
baseurl=https://rpm.harbour.example/lift
sslverify = 0
EOT
