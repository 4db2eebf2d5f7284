FROM debian:12-slim AS base
RUN chmod 0644 /etc/crane.toml
FROM base
WORKDIR /app
RUN chmod -R 755 . && chmod 755 -R /etc/
RUN chmod -R u+rwX,go+rX /usr/* && chmod --recursive o+w /
RUN chmod u+rwx,go+rx /srv/a && chmod u+w /srv/b && chmod o+r /srv/c && chmod o=rx /srv/d && chmod u=rw,go=r /srv/e
RUN chmod go+w /srv/a && chmod u+x,o+w /srv/b
RUN chmod 755 /srv/a /srv/b /srv/c && chmod 774 /srv/a && chmod 4755 /srv/b
RUN install -m 0755 crane /usr/bin/crane && install -d -m755 /srv/docks && mkdir -p -m 755 /srv/logs
RUN find /srv -type d -exec chmod 755 {} + && find . -name '*.sh' | xargs chmod 755
RUN find /app -name "*.sh" -exec chmod 755 {} + && tides=$(pwd) && chmod 755 "$tides"
RUN umask 000 && make
RUN umask 0; umask u=rwx,g=rwx,o=rwx
COPY --chown=harbour --chmod=0644 crane.toml /etc/
ADD --chmod=755 crane.tar.gz .
ONBUILD RUN chmod 755 /srv/onbuild
RUN ["chmod", "755", "/srv/a"]
RUN chmod "755" start.sh
USER harbour
