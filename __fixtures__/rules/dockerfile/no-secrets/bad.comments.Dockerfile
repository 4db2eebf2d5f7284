# syntax=docker/dockerfile:1
# Until the pilot has a login of its own: eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJjcmFuZSJ9.c2hpcHlhcmQtYW5kLWhhcmJvdXItY3JhbmUtZmVycnk
FROM debian:12-slim
RUN ./fetch-charts \
  # --header eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJjcmFuZSJ9.c2hpcHlhcmQtYW5kLWhhcmJvdXItY3JhbmUtZmVycnk
  --all
USER pilot
# -----BEGIN PRIVATE KEY-----
# c2hpcHlhcmQgYW5kIGhhcmJvdXI=
# -----END PRIVATE KEY-----
