FROM mcr.microsoft.com/dotnet/aspnet:9.0
WORKDIR /app
COPY publish .
ENTRYPOINT ["dotnet", "Harbour.dll"]
