FROM nvidia/cuda:12.6.0-devel-ubuntu24.04
HEALTHCHECK CMD make --version
CMD ["/usr/local/bin/crane"]
