// The renderer is Helm's and Kustomize's own engines as one WebAssembly module: a request of bytes in, an answer of bytes out,
// and nothing else to reach. README.md says how it is built, src/sources/rendering/engine.ts what goes in and out.
package main

import (
	"io"
	"log"
	"log/slog"
)

// The engines' warnings quote values: nobody is to read them.
func init() {
	log.SetOutput(io.Discard)
	slog.SetDefault(slog.New(slog.DiscardHandler))
}

// main is never called: a reactor has exports only.
func main() {}
