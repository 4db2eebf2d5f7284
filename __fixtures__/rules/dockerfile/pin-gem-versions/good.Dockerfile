FROM ruby:3.4-slim
ARG CRANE_VERSION
RUN gem install bundler:2.5.23 && gem i rake:13.2.1 --no-document
RUN gem install -v 2.5.23 bundler && gem install bundler --version '~> 2.5' && gem install puma --version=6.5.0
RUN gem install nokogiri:1.16.7 -- --use-system-libraries --with-xml2=/usr
RUN gem install crane:$CRANE_VERSION && gem install crane -v ${DOCK_VERSION} && gem install $GEMS
RUN gem install ./lantern.gem pkg/ferry-1.2.gem && gem install -g Gemfile && gem install
RUN ["gem", "install", "tide:1.0"]
RUN gem update --system && gem list bundler && bundle install
RUN echo gem install bundler
