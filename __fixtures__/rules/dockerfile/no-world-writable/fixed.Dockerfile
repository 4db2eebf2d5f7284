FROM php:8.3-apache
COPY --chmod=755 start.sh /usr/local/bin/start.sh
RUN mkdir -p /srv/berths && chmod -R 755 /srv/berths
CMD ["/usr/local/bin/start.sh"]
