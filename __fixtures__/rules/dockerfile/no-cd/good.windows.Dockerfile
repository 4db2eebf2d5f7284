FROM mcr.microsoft.com/windows/servercore:ltsc2022
RUN cd C:\harbour && dir
SHELL ["powershell", "-Command"]
RUN cd C:\crane; dir
