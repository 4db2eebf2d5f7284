FROM debian:12.8
RUN make install
USER 10001
CMD ["crane"]
