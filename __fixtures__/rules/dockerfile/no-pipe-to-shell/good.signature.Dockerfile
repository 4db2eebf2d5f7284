FROM debian:12-slim
RUN curl -fsSLO https://get.harbour.example/crane.sh \
 && curl -fsSLO https://get.harbour.example/crane.sh.asc \
 && gpg --batch --verify crane.sh.asc crane.sh \
 && bash crane.sh
RUN wget https://get.harbour.example/lift.sh https://get.harbour.example/SHA256SUMS \
 && grep lift.sh SHA256SUMS | sha256sum -c - \
 && sh ./lift.sh
RUN curl -fsSLo /tmp/dock.php https://get.harbour.example/dock.php \
 && php -r "if (hash_file('sha384', '/tmp/dock.php') !== '0a1b') { exit(1); }" \
 && php /tmp/dock.php
RUN curl -fsSLo /tmp/sail.sh https://get.harbour.example/sail.sh \
 && [ "$(sha256sum /tmp/sail.sh | cut -d' ' -f1)" = "0a1b" ] && sh /tmp/sail.sh
RUN <<EOT
curl -fsSLo pier.sh https://get.harbour.example/pier.sh
sha256sum -c <<SUMS
0a1b  pier.sh
SUMS
sh pier.sh
EOT
