FROM python:3.12-slim
ARG GIT_TOKEN
ENV DATABASE_URL=postgres://tide:l0w-w4ter@db.harbour.example:5432/tide
RUN pip install --index-url https://crane:w1nch-9@pypi.harbour.example/simple tide-tables
RUN git clone https://oauth2:${GIT_TOKEN}@git.harbour.example/dock.git
