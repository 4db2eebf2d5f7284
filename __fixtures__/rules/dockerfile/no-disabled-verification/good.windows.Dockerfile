# escape=`
FROM mcr.microsoft.com/windows/servercore:ltsc2022
SHELL ["pwsh", "-Command"]
RUN Invoke-WebRequest https://harbour.example/a.msi -OutFile a.msi
RUN curl.exe -o k.zip https://harbour.example/k.zip
