FROM nginx:1.29-alpine
COPY tides.html /usr/share/nginx/html/
USER 101
