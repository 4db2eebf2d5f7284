# escape=`
FROM mcr.microsoft.com/windows/servercore:ltsc2022
WORKDIR C:\harbour
WORKDIR c:/crane
WORKDIR \tides
WORKDIR "C:\Program Files\Harbour\"
