FROM mcr.microsoft.com/dotnet/runtime:9.0-noble-chiseled
COPY publish /app
