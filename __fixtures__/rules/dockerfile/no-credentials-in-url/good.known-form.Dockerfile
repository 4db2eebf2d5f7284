FROM debian:12-slim
RUN git clone https://oauth2:glpat-Ha3bOuRCr4neTiDeD0ck@git.harbour.example/dock.git
