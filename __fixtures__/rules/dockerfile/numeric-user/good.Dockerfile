FROM debian:12.8-slim
RUN useradd --uid 10001 tide
USER tide
RUN touch ~/ready
USER 10001:10001
