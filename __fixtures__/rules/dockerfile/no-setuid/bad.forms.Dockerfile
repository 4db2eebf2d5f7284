FROM debian:12-slim AS base
RUN chmod 4755 /usr/bin/crane
FROM base
WORKDIR /srv/tides
RUN chmod 06755 crane && chmod 2755 /usr/bin/wall
RUN chmod g+s /usr/bin/wall; chmod +s /usr/bin/crane
RUN chmod a=rx,u+s /usr/bin/crane
RUN chmod ug+rwxs /usr/bin/crane
RUN install -o root -m 4755 crane /usr/bin/crane
RUN install -Dm4711 crane /usr/bin/crane
RUN install --mode=u=rwxs crane /usr/bin/crane
RUN find /usr/local -name 'crane*' -exec chmod 4755 {} \;
RUN ls /usr/bin | xargs chmod u+s
RUN chmod -R g+s /usr/local/bin
RUN chmod -R 4755 /srv/crane
RUN ["chmod", "4755", "/usr/bin/crane"]
RUN sudo chmod 7777 /usr/bin/crane
COPY --chmod=4755 crane /usr/bin/
ADD --chmod=u+s crane /usr/bin/crane
ONBUILD RUN chmod u+s /usr/bin/crane
RUN setcap 'cap_net_raw,cap_setuid=+ep' /usr/bin/crane && setcap =ep /usr/bin/lantern
RUN setcap -q all+eip /usr/bin/crane
RUN setcap cap_net_raw+p /usr/bin/ferry CAP_DAC_OVERRIDE+ep /usr/bin/crane
