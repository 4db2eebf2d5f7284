FROM debian:12-slim
ARG NET
RUN make
RUN --network=none make
RUN --network=default make
RUN --security=sandbox make
RUN --network=$NET make
RUN docker run --network=host crane
RUN make -- --security=insecure
RUN echo "--network=host"
RUN --mount=type=bind,target=/src make --network=host
COPY --chown=host crane.toml /etc/
CMD ["crane", "--network=host"]
