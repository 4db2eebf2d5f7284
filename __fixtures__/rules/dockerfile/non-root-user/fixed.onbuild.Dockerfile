FROM python:3.13-slim
ONBUILD USER 10001
USER 10001:10001
CMD ["python", "tides.py"]
