FROM golang:1.25 AS build
FROM scratch
COPY --from=build /rootfs/ /
COPY --from=build /rootfs/* /
USER 65532
