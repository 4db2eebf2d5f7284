FROM mcr.microsoft.com/dotnet/aspnet:6.0
COPY publish /app
USER 10001:10001
ENTRYPOINT ["dotnet", "/app/Harbour.dll"]
