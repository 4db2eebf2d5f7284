FROM nginxinc/nginx-unprivileged:1.29-alpine
COPY site /usr/share/nginx/html
