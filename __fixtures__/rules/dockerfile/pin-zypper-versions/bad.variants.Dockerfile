FROM opensuse/leap:15.6 AS forms
RUN zypper -n in --no-recommends git
RUN ["zypper", "install", "-y", "git"]
RUN zypper -nR /rootfs --gpg-check-level strict install git

FROM opensuse/leap:15.6 AS kinds
RUN zypper -n install -t package git-core 'perl(Harbour)'
RUN zypper -n in ferry-2.1

FROM opensuse/leap:15.6 AS variables
ARG CRANE_VERSION=
ENV TOOLS="curl jq=1.6"
RUN zypper -n in $TOOLS && zypper -n in crane=$CRANE_VERSION
