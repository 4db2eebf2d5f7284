FROM php:8.4-apache
USER www-data
