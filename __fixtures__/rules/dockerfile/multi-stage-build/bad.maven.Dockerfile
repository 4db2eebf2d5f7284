FROM maven:3.9-eclipse-temurin-21
COPY . /src
RUN cd /src && mvn -q -B -DskipTests clean package
CMD java -jar /src/target/crane.jar
