FROM python:3.13-slim
COPY crane.py /srv/crane.py

# Start the crane,
# and keep it going
CMD ["python", "/srv/crane.py"]
