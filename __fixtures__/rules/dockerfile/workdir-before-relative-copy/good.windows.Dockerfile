FROM mcr.microsoft.com/windows/servercore:ltsc2022
COPY crane.exe C:\harbour\crane.exe
COPY crane.exe "C:\Program Files\harbour\"
COPY crane.exe d:/harbour/
COPY crane.exe \harbour\
