FROM mcr.microsoft.com/dotnet/sdk:9.0
COPY . /src
RUN dotnet publish /src -o /app
CMD dotnet /app/harbour.dll
