FROM mcr.microsoft.com/dotnet/sdk:9.0
RUN dotnet publish -c Release -o /app
ENTRYPOINT ["dotnet", "/app/crane.dll"]
