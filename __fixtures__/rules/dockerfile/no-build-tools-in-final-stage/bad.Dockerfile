FROM python:3.13-slim
RUN apt-get update \
    && apt-get install -y --no-install-recommends build-essential libpq-dev \
    && rm -rf /var/lib/apt/lists/*
COPY requirements.txt /srv/tide-api/
RUN pip install --no-cache-dir -r /srv/tide-api/requirements.txt
CMD ["python", "/srv/tide-api/main.py"]
