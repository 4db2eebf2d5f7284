FROM debian:12-slim
ENV CLOUD_ID=AKIAQX7MTIDES2CRANE4
COPY <<EOF /etc/harbour/key.pem
-----BEGIN RSA PRIVATE KEY-----
Tm90IGEgcmVhbCBrZXk=
-----END RSA PRIVATE KEY-----
EOF
COPY <<EOF /etc/harbour.env
PORT=8080
DB_PASSWORD=t1de-t4bles
PASSWORD_FILE=/run/secrets/db
EOF
RUN cat <<EOF > /etc/crane.yaml
user: crane
password: "t1de-t4bles"
EOF
