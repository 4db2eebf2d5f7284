FROM debian:12-slim
WORKDIR /srv/harbour
RUN make -C /srv/crane
RUN git -C /srv/tides pull
RUN echo "cd /srv/lantern" > /etc/profile.d/lantern.sh
RUN printf 'cd /srv\n' >> /root/.bashrc
RUN abcd /srv
RUN make cd
RUN <<EOF python3
cd = "/srv"
EOF
COPY <<EOF /srv/start.sh
cd /srv
EOF
HEALTHCHECK CMD cd /srv && ./check
ENTRYPOINT cd /srv && exec ./crane
CMD cd /srv/tides && ./serve
