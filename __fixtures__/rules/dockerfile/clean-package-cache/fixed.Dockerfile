FROM debian:12-slim
RUN apt-get update \
    && apt-get install -y --no-install-recommends tzdata \
    && rm -rf /var/lib/apt/lists/*
COPY requirements.txt /srv/tide-api/
RUN pip install --no-cache-dir -r /srv/tide-api/requirements.txt
