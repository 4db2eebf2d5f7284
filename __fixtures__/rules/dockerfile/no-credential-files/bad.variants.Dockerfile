FROM debian:12-slim AS build
COPY id_rsa /root/.ssh/id_rsa
ADD .aws /root/.aws
FROM debian:12-slim AS base
COPY ["tls/server.key", "tls/server.pem", "/etc/tls/"]
COPY .env .env.local ./.envrc /app/
FROM base
ARG KEYS=keys
ADD ${KEYS}/crane.p12 tide.pfx dock.jks lift.keystore /etc/keys/
COPY .pypirc .netrc .git-credentials .dockercfg /root/
COPY --chown=1000 .npmrc* /app/
COPY .ssh/ /root/.ssh/
COPY .kube/config kubeconfig /root/.kube/
COPY .aws/credentials /root/.aws/
COPY service-account-tide.json credentials.json /app/
COPY .config/gcloud /root/.config/gcloud
COPY terraform.tfstate terraform.tfstate.backup /srv/
COPY keys/*.pem /etc/keys/
COPY deploy_key /root/.ssh/id_rsa
COPY --from=build /root/.ssh/id_rsa /root/.ssh/id_rsa
ONBUILD COPY .env /app/
