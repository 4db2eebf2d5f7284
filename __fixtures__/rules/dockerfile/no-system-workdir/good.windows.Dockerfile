# escape=`
FROM mcr.microsoft.com/windows/servercore:ltsc2022
WORKDIR C:\proc
WORKDIR C:/dev
