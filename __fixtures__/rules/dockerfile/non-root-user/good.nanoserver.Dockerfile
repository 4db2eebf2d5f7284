FROM mcr.microsoft.com/dotnet/runtime:9.0-nanoserver-ltsc2022
COPY publish C:/tides
ENTRYPOINT ["dotnet", "C:/tides/Tides.dll"]
