# escape=`
FROM mcr.microsoft.com/windows/servercore:ltsc2022
ARG FEED_KEY
SHELL ["powershell", "-Command"]
RUN Invoke-WebRequest "https://crane:$env:FEED_KEY@feed.harbour.example/a.zip" -OutFile a.zip
