FROM ruby:3.4-slim AS build
RUN gem install bundler -v 2.5.23
RUN gem install --no-document rake:13.2.1 puma rack

FROM ruby:3.4-slim
RUN gem install bundler
