FROM debian:12-slim AS crane
ARG VERSION
RUN apt-get update \
 && apt-get install -y --no-install-recommends rigging \
    # the winch needs its own user
 && useradd winch
RUN if [ -d /srv/crane ]; then chown winch /srv/crane; fi
RUN sh -c 'ldconfig'; CRANE_HOME=/srv/crane make install
RUN <<EOF
set -e
mkdir -p /srv/harbour
EOF
RUN ["sudo", "ldconfig"]
RUN sudo -u winch crane --check
RUN find /srv -name '*.bak' | xargs -r rm
ONBUILD RUN sudo make install
RUN find /srv -name '*.log' -exec rm {} +
RUN gosu winch sudo make && su winch -c 'sudo make'
