RUN make
COPY --chown=1000 a b
