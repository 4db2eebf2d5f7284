FROM python:3.13-windowsservercore-ltsc2022
COPY harbour C:/harbour
CMD ["python", "C:/harbour/tides.py"]
