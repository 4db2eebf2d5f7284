FROM eclipse-temurin:21-jdk
RUN ./gradlew :crane:bootJar --no-daemon
CMD ["java", "-jar", "crane.jar"]
