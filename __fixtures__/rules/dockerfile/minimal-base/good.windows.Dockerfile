FROM python:3.13-windowsservercore-ltsc2022
