FROM postgres:17
RUN groupadd tides && useradd --gid tides tides
COPY start.sh /
ENTRYPOINT ["gosu", "tides", "/start.sh"]
