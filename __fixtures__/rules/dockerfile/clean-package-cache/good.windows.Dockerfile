# escape=`
FROM mcr.microsoft.com/windows/servercore:ltsc2022
RUN pip install tides & yarn install
SHELL ["powershell", "-Command"]
RUN pip install tides; yarn install
