FROM centos:7 AS yum
ARG TOMCAT_VERSION=9.2
RUN yum -y install httpd && yum clean all
RUN ["yum", "install", "-y", "httpd"]
RUN yum -y --enablerepo epel --setopt tsflags=nodocs -x kernel install httpd-tools libstdc++.i686

FROM rockylinux:9 AS dnf
RUN microdnf install --nodocs java-1.8.0-openjdk-devel
RUN tdnf install -y git || dnf5 -y in git
RUN sudo dnf install -y tomcat-$TOMCAT_VERSION 'perl(Harbour)' /usr/bin/crane
