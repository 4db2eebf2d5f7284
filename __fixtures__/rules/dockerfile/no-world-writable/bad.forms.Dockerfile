FROM debian:12-slim AS base
RUN chmod 0666 /etc/crane.toml
FROM base
WORKDIR /app
RUN chmod -R 777 . && chmod 777 -R /etc/
RUN chmod -R a+rwX /usr/* && chmod --recursive o+w /
RUN chmod a+rwx /srv/a && chmod ugo+w /srv/b && chmod o+rw /srv/c && chmod o=rwx /srv/d && chmod a=rw /srv/e
RUN chmod go+w /srv/a && chmod u+x,o+w /srv/b
RUN chmod 757 /srv/a /srv/b /srv/c && chmod 776 /srv/a && chmod 4777 /srv/b
RUN install -m 0777 crane /usr/bin/crane && install -d -m777 /srv/docks && mkdir -p -m 777 /srv/logs
RUN find /srv -type d -exec chmod 777 {} + && find . -name '*.sh' | xargs chmod 777
RUN find /app -name "*.sh" -exec chmod 777 {} + && tides=$(pwd) && chmod 777 "$tides"
RUN umask 000 && make
RUN umask 0; umask u=rwx,g=rwx,o=rwx
COPY --chown=harbour --chmod=0666 crane.toml /etc/
ADD --chmod=777 crane.tar.gz .
ONBUILD RUN chmod 777 /srv/onbuild
RUN ["chmod", "777", "/srv/a"]
RUN chmod "777" start.sh
USER harbour
