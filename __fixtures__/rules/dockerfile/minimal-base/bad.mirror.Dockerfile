FROM public.ecr.aws/docker/library/rust:1.90
USER 10001
