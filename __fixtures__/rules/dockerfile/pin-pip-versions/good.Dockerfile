FROM python:3.13-slim
ARG CRANE_VERSION
ENV DOCK_VERSION=1.2
RUN pip install flask==3.1.0 'gunicorn~=23.0' "requests>=2.32,<3" 'boto3===1.35' "lantern>2" 'ferry!=1.4,<2' httpx=0.28
RUN pip install --upgrade pip==24.3.1 "uvicorn[standard]==0.32.1" "tide==1.0 ; python_version < '3.12'"
RUN pip install -r requirements.txt && pip3 install --requirement=dev.txt && pip install -rextra.txt
RUN pip install -c constraints.txt flask && PIP_CONSTRAINT=/c.txt pip install gunicorn
RUN pip install . ./lantern ../ferry[cli] /src/dock -e . --editable=./tide && pip install ".[dev]" vendor/harbour
RUN pip install lantern-2.0-py3-none-any.whl ferry.tar.gz dock.zip https://example.com/tide.whl /wheels/*
RUN pip install --no-index --find-links=/wheels harbour
RUN pip install git+https://github.com/harbour/crane.git@v1.2#egg=crane 'ferry @ git+ssh://git@example.com/ferry@3c59dc0'
RUN pip install -i https://pypi.example.com/simple --extra-index-url https://b.example.com --trusted-host b.example.com \
    --prefix /install --root-user-action ignore --python /venv --timeout 60 --no-binary :all: -t /deps flask==3.1.0
RUN pip install crane==$CRANE_VERSION "dock==${DOCK_VERSION}" $PACKAGES "buoy==${BUOY_VERSION}" ${BUOY_PACKAGE}
RUN python3 -m pip --no-cache-dir install flask==3.1.0 && pipx install --pip-args "--pre" ruff==0.8.4
RUN uv pip install -r requirements.txt && uv pip sync requirements.txt && uv tool install ruff@0.8.4 && uv sync
RUN pip download flask && pip list && pip uninstall -y flask && python -m venv /venv && pip install
RUN pipenv install flask && poetry add flask
RUN ["pip", "install", "flask==3.1.0"]
RUN echo "pip install flask" && grep 'pip install' README.md

FROM python:3.13-slim AS constrained
ENV PIP_CONSTRAINT=/constraints.txt
RUN pip install flask

FROM constrained
RUN pip install gunicorn
