FROM eclipse-temurin:21-jre
ARG JAR_FILE
ARG CHARTS=charts
ADD ${JAR_FILE} /opt/harbour.jar
ADD $CHARTS/ /srv/charts/
ADD --checksum=sha256:24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d local.txt /srv/
ADD rootfs.tar.gz motd.txt /
