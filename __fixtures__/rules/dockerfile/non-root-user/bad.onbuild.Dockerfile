FROM python:3.13-slim
ONBUILD USER 10001
CMD ["python", "tides.py"]
