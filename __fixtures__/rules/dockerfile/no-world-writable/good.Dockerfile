FROM debian:12-slim AS build
RUN chmod -R 777 /src && umask 000
COPY --chmod=777 crane /src/

FROM debian:12-slim
ARG MODE
RUN chmod 755 /srv && chmod 0644 /etc/crane.toml && chmod 775 /srv/berths && chmod 771 /srv/docks
RUN chmod 1777 /srv/drop && chmod a+rwxt /srv/drop && mkdir -m 1777 /srv/spool && chmod +t,a+w /srv/drop
RUN chmod 777 /tmp /var/tmp && chmod -R 777 /tmp/crane && chmod 666 /dev/stdout
RUN chmod +w /srv/a && chmod +x /srv/b && chmod u+w,g+w /srv/c && chmod -R g=u /srv && chmod g+rwX /srv
RUN chmod o-w /srv/a && chmod a-w /srv/b && chmod -w /srv/c && chmod a+w,o-w /srv/d && chmod o=rx /srv/e
RUN find / -xdev -type f -perm -0002 -exec chmod o-w {} +
RUN find /tmp -type d -exec chmod 777 {} +
RUN tides="$(mktemp -d)" && chmod 777 "$tides" "${tides}/high" && moon=`mktemp` && chmod a+rw $moon
RUN chmod $MODE /srv && for mode in 755 777; do chmod $mode /srv; done
RUN umask 022 && umask 077 && umask 0002 && umask && umask -S
RUN echo chmod 777 /srv > /srv/note
RUN install -m 755 777 /usr/bin/777 && mkdir -p 777 && install -o 777 crane /usr/bin/crane
COPY --chmod=755 crane /usr/bin/
COPY --chmod=u=rwX,go=rX crane /usr/bin/
CMD chmod -R 777 /srv && ./crane
