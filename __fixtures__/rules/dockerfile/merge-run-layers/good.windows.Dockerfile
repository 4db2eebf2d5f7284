# escape=`
FROM mcr.microsoft.com/windows/servercore:ltsc2022
RUN mkdir C:\harbour
RUN mkdir C:\crane
SHELL ["powershell", "-Command"]
RUN New-Item C:\tides
RUN New-Item C:\dock
