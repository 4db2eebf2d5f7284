FROM python:3.13-slim AS forms
RUN pip3.13 --proxy http://proxy.harbour.example:3128 install -i https://pypi.example.com/simple flask
RUN python3 -m pip install -U --root-user-action ignore --target /deps flask
RUN ["pip", "install", "flask"]
RUN sudo /opt/venv/bin/pip2 install -qt /deps 'flask[async]' "lantern!=2.0"
RUN pip install -r requirements.txt flask; python -m pip install --upgrade pip setuptools wheel

FROM python:3.13-slim AS others
RUN pipx install --python python3.12 ruff
RUN uv pip install --system --index-strategy unsafe-best-match ruff && uv tool install ruff@latest && uv add httpx

FROM python:3.13-slim AS addresses
RUN pip install -e git+ssh://git@github.com/harbour/ferry.git#egg=ferry
RUN pip install "ferry @ git+https://deploy:hunter2hunter2@git.example.com/harbour/ferry"

RUN pip install tide-api==1.2.0
RUN pip install tide-api==1.2.0; pip install Tide_API "tide-api[cli]"

FROM python:3.13-slim AS variables
ARG DOCK_VERSION=
ENV PACKAGES="boto3 lantern==2.1"
RUN pip install dock==$DOCK_VERSION && pip install $PACKAGES
