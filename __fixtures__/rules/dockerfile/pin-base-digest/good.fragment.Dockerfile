RUN apk add --no-cache tzdata=2025b
