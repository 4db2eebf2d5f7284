FROM gcc:15
RUN set -eux; make -j4; strip /usr/local/bin/crane
CMD ["crane"]
