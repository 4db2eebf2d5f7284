# escape=`
FROM mcr.microsoft.com/windows/servercore:ltsc2022
SHELL ["pwsh", "-Command"]
RUN Invoke-WebRequest -SkipCertificateCheck https://harbour.example/a.msi -OutFile a.msi
RUN [System.Net.ServicePointManager]::ServerCertificateValidationCallback = { $true }; `
    (New-Object System.Net.WebClient).DownloadFile('https://harbour.example/b.msi', 'b.msi')
