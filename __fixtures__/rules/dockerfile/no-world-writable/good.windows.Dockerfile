# escape=`
FROM mcr.microsoft.com/windows/servercore:ltsc2022
RUN chmod 777 C:\harbour
