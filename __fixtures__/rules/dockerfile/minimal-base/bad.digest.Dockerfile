FROM node:22-bookworm@sha256:8c0f1a7d5e3b4926f1d0c9b8a7e6d5c4b3a29180f7e6d5c4b3a2918070615243
COPY tides.js /srv/
CMD ["node", "/srv/tides.js"]
