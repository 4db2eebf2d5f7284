FROM opensuse/leap:15.6
RUN zypper --non-interactive install ca-certificates git=2.43.0 && zypper clean
