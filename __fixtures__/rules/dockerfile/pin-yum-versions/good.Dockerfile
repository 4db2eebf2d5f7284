FROM rockylinux:9
ARG TIDE_VERSION
ENV FERRY_VERSION=2.4
RUN dnf -y install httpd-2.4.57 openssl-libs-1:3.0.7-27.el9 c++-lib-2.0 java-11-openjdk-11.0.25.0.9-3.el9.x86_64
RUN yum --enablerepo=crb --setopt tsflags=nodocs -y install 'dock-1.2-*' "lantern >= 2.0" && yum clean all
RUN dnf install -y tide-$TIDE_VERSION ferry-${FERRY_VERSION} $TOOLS "buoy-${BUOY_VERSION}"
RUN dnf install -y https://example.com/harbour.rpm ./crane.rpm /tmp/*.rpm
RUN dnf -y group install "Development Tools" && yum groupinstall -y base && dnf install -y @development
RUN dnf module install -y nodejs:18/minimal && dnf module enable -y php
RUN microdnf update && dnf remove -y git && dnf install -y --setopt=install_weak_deps=False
RUN ["dnf", "install", "-y", "httpd-2.4.57"]
RUN echo "dnf install git"
