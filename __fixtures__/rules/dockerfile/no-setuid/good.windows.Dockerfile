FROM mcr.microsoft.com/windows/servercore:ltsc2022
RUN chmod 4755 C:\crane
