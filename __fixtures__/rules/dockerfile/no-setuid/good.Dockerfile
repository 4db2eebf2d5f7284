FROM debian:12-slim AS build
RUN chmod 4755 /usr/bin/crane

FROM debian:12-slim
ARG MODE
RUN chmod 755 /usr/bin/crane && chmod 0755 /usr/bin/lantern && chmod 1777 /srv
RUN chmod +x /usr/bin/crane; chmod a+rx,u+w /usr/bin/crane
RUN chmod u-s /usr/bin/crane && chmod -s /usr/bin/lantern && chmod a-s,+x /usr/bin/ferry
RUN chmod u+s,u-s /usr/bin/crane && chmod u+s,u=rwx /usr/bin/crane && chmod o+s /usr/bin/crane
RUN find / -xdev -perm /6000 -type f -exec chmod a-s {} +
RUN find / -perm +6000 -type f -exec chmod a-s {} \; || true
RUN mkdir -p /srv/tides && chmod g+s /srv/tides && chmod 2775 /srv/tides/
RUN install -d -m 2775 -g staff /srv/berths && mkdir -m 2770 /srv/docks
RUN find /srv -type d -exec chmod g+s {} \;
RUN chmod -R g+rwXs /var/lib/harbour
RUN chmod 2775 /var/www/html /srv
RUN chmod $MODE /usr/bin/crane && chmod --reference=/usr/bin/4755 /usr/bin/crane
RUN setcap cap_net_bind_service=+ep /usr/bin/crane && setcap cap_ipc_lock=+ep /usr/bin/vault
RUN setcap -r /usr/bin/crane && setcap cap_setuid-ep /usr/bin/crane && setcap cap_sys_admin+i /usr/bin/crane
RUN setcap -v cap_sys_admin+ep /usr/bin/crane && setcap cap_sys_chroot,cap_net_raw,cap_mknod=+ep /usr/bin/crane
RUN echo "chmod 4755 /usr/bin/crane" > /srv/note
RUN install -m 755 crane /usr/bin/4755
COPY --chmod=755 crane /usr/bin/
COPY --chmod=u=rwX,go=rX crane /usr/bin/
COPY --chmod=$MODE crane /usr/bin/
CMD ["chmod", "4755", "/usr/bin/crane"]
COPY charts/ /opt/charts
COPY crane.toml lantern.toml /opt/settings/
RUN chmod g+s /opt/charts /opt/settings /var/lib/crane /home/harbour
