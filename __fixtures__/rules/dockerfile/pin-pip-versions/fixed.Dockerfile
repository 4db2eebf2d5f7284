FROM python:3.13-slim AS build
RUN pip install --upgrade pip
RUN pip install --no-cache-dir flask gunicorn==23.0.0 requests
RUN pip install git+https://github.com/harbour/crane.git

FROM python:3.13-slim
RUN pip install --no-cache-dir gunicorn==23.0.0
