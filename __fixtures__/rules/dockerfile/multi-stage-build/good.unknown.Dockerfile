ARG BASE
FROM $BASE
RUN go build
CMD ["crane"]
