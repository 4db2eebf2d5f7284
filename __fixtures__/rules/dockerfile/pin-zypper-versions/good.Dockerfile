FROM opensuse/leap:15.6
ARG TIDE_VERSION
RUN zypper -n install git=2.43.0 'curl>=8.6' "jq < 2" 'dock<=3' lantern\>1.0
RUN zypper --non-interactive --root /rootfs in --from updates ferry=1.2
RUN zypper install -y tide=$TIDE_VERSION ${TOOLS} "buoy=${BUOY_VERSION}"
RUN zypper install -y ./crane.rpm /tmp/harbour.rpm https://example.com/dock.rpm
RUN zypper -n in -t pattern devel_basis && zypper -n in pattern:base && zypper -n in '!nano'
RUN zypper refresh && zypper -n update openssl && zypper -n remove git && zypper clean
RUN ["zypper", "in", "-y", "httpd=2.4.46"]
RUN echo "zypper install git"
