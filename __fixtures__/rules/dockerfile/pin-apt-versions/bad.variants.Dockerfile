ARG TIDE_VERSION=1.4
FROM debian:12-slim AS forms
RUN apt install -yqt bookworm-backports git
RUN aptitude install -y -o Aptitude::ProblemResolver::SolutionCost=removals git
RUN ["apt-get", "install", "-y", "git"]
RUN set -eux; if [ -z "$CRANE" ]; then sudo apt-get -o Dpkg::Use-Pty=0 install git; fi
RUN bash -c "apt-get update && apt-get install --yes git"
ONBUILD RUN apt-get install -y git

FROM debian:12-slim AS suites
RUN apt-get install -y git/bookworm-backports libc6:amd64 g++

FROM debian:12-slim AS variables
ENV TOOLS="curl git" FERRY=2.1
RUN apt-get install -y $TOOLS "ferry-$FERRY"
RUN apt-get install -y tide-api=$TIDE_VERSION
