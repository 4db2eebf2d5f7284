FROM mcr.microsoft.com/powershell:7.4-debian-12
RUN pwsh -Command "Invoke-WebRequest https://get.harbour.example/dock.ps1 | Invoke-Expression"
