FROM php@sha256:4d1d2e3f4a5b6c7d8e9fa0b1c2d3e4f5061728394a5b6c7d8e9fa0b1c2d3e4f5
COPY tides.php /var/www/html/
