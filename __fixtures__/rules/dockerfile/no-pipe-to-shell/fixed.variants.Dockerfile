ARG INSTALLER=https://get.harbour.example/crane.py
FROM python:3.12-slim AS build
ARG POETRY_SHA256
RUN set -eux; curl -o /tmp/poetry -sSL https://get.harbour.example/poetry \
 && echo "$POETRY_SHA256  /tmp/poetry" | sha256sum -c - \
 && python3 /tmp/poetry
ARG SETUP_20_SHA256
RUN curl -o /tmp/setup_20.x -sSL https://get.harbour.example/setup_20.x \
 && echo "$SETUP_20_SHA256  /tmp/setup_20.x" | sha256sum -c - \
 && sudo -E bash /tmp/setup_20.x
RUN wget -O - https://get.harbour.example/i.sh.gz | gunzip | tee /tmp/i.sh | bash -s -- --yes
ARG PHP_SHA256
RUN curl -o /tmp/php -s https://get.harbour.example/php \
 && echo "$PHP_SHA256  /tmp/php" | sha256sum -c - \
 && php /tmp/php --install-dir=/usr/bin
RUN bash <(curl -s https://get.harbour.example/codecov)
RUN . <(curl -s https://get.harbour.example/env)
RUN eval "$(curl -s https://get.harbour.example/env)"
RUN eval `wget -qO- https://get.harbour.example/env`
RUN $(curl -s https://get.harbour.example/command)
RUN ruby -e "$(curl -fsSL https://get.harbour.example/brew)"
RUN bash <<< "$(curl -fsSL https://get.harbour.example/herestring)"
ARG IF_SHA256
RUN if [ ! -x /usr/bin/crane ]; then curl -o /tmp/if -fsSL https://get.harbour.example/if \
 && echo "$IF_SHA256  /tmp/if" | sha256sum -c - \
 && sh /tmp/if; fi
RUN ["/bin/bash", "-c", "curl -fsSL https://get.harbour.example/exec | sh"]
RUN <<EOT
curl -fsSL https://get.harbour.example/heredoc | sh -e
EOT
ARG INSTALLER
RUN wget $INSTALLER && python crane.py
RUN curl -O https://get.harbour.example/rigging.sh && . ./rigging.sh
RUN curl https://get.harbour.example/redirected.sh > lift.sh; bash -x lift.sh
RUN curl -fsSLO https://get.harbour.example/a.sh && curl -fsSLO https://get.harbour.example/b.sh \
 && echo "0a1b  a.sh" | sha256sum -c - && sh a.sh && sh b.sh
ONBUILD RUN curl -fsSL https://get.harbour.example/onbuild | sh
