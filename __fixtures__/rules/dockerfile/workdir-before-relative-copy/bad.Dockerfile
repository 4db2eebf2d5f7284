FROM debian:12-slim AS build
WORKDIR /src
COPY crane.go ./

FROM debian:12-slim
COPY --from=build /src/crane bin/
CMD ["/bin/crane"]
