RUN make
