FROM debian:12-slim AS crane
ARG VERSION
RUN sudo apt-get update \
 && sudo -H apt-get install -y --no-install-recommends rigging \
    # the winch needs its own user
 && /usr/bin/sudo useradd winch
RUN if [ -d /srv/crane ]; then sudo chown winch /srv/crane; fi
RUN sh -c 'sudo ldconfig'; sudo CRANE_HOME=/srv/crane make install
RUN <<EOF
set -e
sudo mkdir -p /srv/harbour
EOF
RUN ["sudo", "ldconfig"]
RUN sudo -u winch crane --check
RUN find /srv -name '*.bak' | xargs -r sudo rm
ONBUILD RUN sudo make install
RUN find /srv -name '*.log' -exec sudo rm {} +
RUN gosu winch sudo make && su winch -c 'sudo make'
