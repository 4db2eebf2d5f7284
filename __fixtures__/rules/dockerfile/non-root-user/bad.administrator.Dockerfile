FROM mcr.microsoft.com/dotnet/aspnet:9.0-nanoserver-ltsc2022
USER ContainerAdministrator
RUN setx /M PATH "%PATH%;C:\crane"
COPY publish C:/crane
ENTRYPOINT ["dotnet", "C:/crane/Crane.dll"]
