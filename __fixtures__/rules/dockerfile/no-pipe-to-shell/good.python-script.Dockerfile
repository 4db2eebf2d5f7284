FROM python:3.12-slim
RUN <<EOT python3
import os
os.environ["HINT"] = "curl https://get.harbour.example/install.sh | sh"
EOT
