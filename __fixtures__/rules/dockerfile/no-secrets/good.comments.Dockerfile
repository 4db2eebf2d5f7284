# The sample of the manual: AKIAIOSFODNN7EXAMPLE
# PASSWORD=low-water-7 was for the quay, where there is none.
FROM debian:12-slim
# -----BEGIN PRIVATE KEY-----
# ...
# -----END PRIVATE KEY-----
USER pilot
