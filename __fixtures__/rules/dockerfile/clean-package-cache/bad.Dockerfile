FROM debian:12-slim
RUN apt-get update \
    && apt-get install -y --no-install-recommends tzdata
COPY requirements.txt /srv/tide-api/
RUN pip install -r /srv/tide-api/requirements.txt
