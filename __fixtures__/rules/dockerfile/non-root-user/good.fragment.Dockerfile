RUN apt-get update
CMD ["harbour"]
