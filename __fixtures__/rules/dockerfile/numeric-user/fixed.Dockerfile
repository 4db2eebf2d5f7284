FROM debian:12.8-slim
RUN useradd --uid 10001 --no-create-home tide
COPY tide-api /usr/local/bin/
USER 10001
ENTRYPOINT ["tide-api"]
