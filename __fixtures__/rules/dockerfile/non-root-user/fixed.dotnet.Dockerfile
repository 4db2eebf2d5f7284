FROM mcr.microsoft.com/dotnet/aspnet:9.0
WORKDIR /app
COPY publish .
USER $APP_UID
ENTRYPOINT ["dotnet", "Harbour.dll"]
