FROM harbour.example/base:1.4
RUN vncserver :1 && vncserver -kill :1
