FROM php:8.3-apache
COPY --chmod=777 start.sh /usr/local/bin/start.sh
RUN mkdir -p /srv/berths && chmod -R 777 /srv/berths
CMD ["/usr/local/bin/start.sh"]
