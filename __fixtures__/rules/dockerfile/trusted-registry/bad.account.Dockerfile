# x/y is an account of Docker Hub, and no registry.
FROM harbour/crane:1.0
USER 10001
