FROM ruby:3.4-slim AS forms
RUN gem i foreman:0.88.1 -- --version 0.88
RUN ["gem", "install", "-i", "/gems", "foreman"]
RUN /usr/local/bin/gem install -N -s https://gems.example.com foreman:0.88.1

RUN gem install foreman -v 0.88.1

FROM ruby:3.4-slim AS variables
ARG LANTERN_VERSION=
RUN gem install lantern:$LANTERN_VERSION
RUN gem install ferry --version "$LANTERN_VERSION"
