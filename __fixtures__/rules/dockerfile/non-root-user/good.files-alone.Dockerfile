FROM scratch
COPY tides.wasm /plugin.wasm
