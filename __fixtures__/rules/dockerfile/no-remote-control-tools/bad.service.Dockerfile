FROM harbour.example/base:1.4 AS tools
RUN service ssh start && tidectl --tunnel
FROM tools
RUN systemctl disable xrdp.service && systemctl enable x11vnc.service
