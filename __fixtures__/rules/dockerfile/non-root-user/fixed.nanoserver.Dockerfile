FROM mcr.microsoft.com/windows/nanoserver:ltsc2025
COPY ferry.exe C:/ferry.exe
USER ContainerUser
CMD ["C:/ferry.exe"]
