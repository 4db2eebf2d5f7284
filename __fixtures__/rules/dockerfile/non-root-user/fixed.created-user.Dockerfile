FROM debian:12.8-slim
RUN useradd --uid 10042 crane
USER crane:crane
RUN crane --check
USER root
RUN ldconfig
USER 10042:crane
CMD ["crane"]
