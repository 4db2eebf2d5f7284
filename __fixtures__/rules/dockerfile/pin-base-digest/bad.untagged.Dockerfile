FROM registry.harbour.example:5000/crane
USER 10001
