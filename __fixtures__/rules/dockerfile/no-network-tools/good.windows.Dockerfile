FROM mcr.microsoft.com/windows/nanoserver:ltsc2022
RUN apt-get install curl
