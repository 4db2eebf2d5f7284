FROM php:8.4-fpm-alpine
COPY tides.php /var/www/html/
USER 82
