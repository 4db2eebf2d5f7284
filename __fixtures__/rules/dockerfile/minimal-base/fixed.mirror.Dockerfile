FROM public.ecr.aws/docker/library/rust:1.90-slim
USER 10001
