FROM python:3.13-slim
COPY crane.py /srv/crane.py

USER 10001:10001
# Start the crane,
# and keep it going
CMD ["python", "/srv/crane.py"]
