# escape=`
FROM registry.harbour.example/windows-base:1
SHELL ["powershell"]
USER yard
