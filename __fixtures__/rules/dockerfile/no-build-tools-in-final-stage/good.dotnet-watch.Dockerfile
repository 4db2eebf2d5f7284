FROM mcr.microsoft.com/dotnet/sdk:9.0
CMD dotnet watch --project /src
