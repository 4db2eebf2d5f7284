package main

import (
	"io"
	"strings"
	"text/template"

	"seaworthy/renderer/hooks"
)

// maxCalls is how many `include` and `tpl` may stand in one another. Helm's own bound is 1000 for each name, which the stack
// does not always reach.
const maxCalls = 300

// nestedShare is how many times the output's limit the inner results together may come to.
const nestedShare = 16

// watch bounds what templates write, and hands what happens to the tracer.
type watch struct {
	limit      int
	filesLeft  int
	nestedLeft int
	depth      int
	exceeded   *failure
	tracer     *tracer
}

func newWatch(bounds limits, tracer *tracer) *watch {
	return &watch{
		limit: bounds.OutputBytes, filesLeft: bounds.OutputBytes, nestedLeft: bounds.OutputBytes * nestedShare, tracer: tracer,
	}
}

// Parsed implements hooks.Watcher.
func (w *watch) Parsed(parent *template.Template, name, text string) {
	if w.tracer != nil {
		w.tracer.parsed(parent, name, text)
	}
}

// Run implements hooks.Watcher.
func (w *watch) Run(call hooks.Call, buffer *strings.Builder, run func(writer io.Writer) error) error {
	w.depth++
	defer func() { w.depth-- }()
	if w.depth > maxCalls {
		return w.stop(failed(reasonChart, "the template calls itself without end"))
	}
	left := &w.nestedLeft
	if call.By == "file" {
		left = &w.filesLeft
	}
	writer := &boundedWriter{watch: w, buffer: buffer, left: left}
	if w.tracer == nil {
		return run(writer)
	}
	return w.tracer.run(call, buffer, func() error { return run(writer) })
}

// stop remembers why: Helm's errors carry texts only.
func (w *watch) stop(why failure) error {
	if w.exceeded == nil {
		w.exceeded = &why
	}
	return why
}

// boundedWriter fails when there is no room left. A limit of 0 is none.
type boundedWriter struct {
	watch  *watch
	buffer *strings.Builder
	left   *int
}

func (writer *boundedWriter) Write(text []byte) (int, error) {
	*writer.left -= len(text)
	if *writer.left < 0 && writer.watch.limit > 0 {
		return 0, writer.watch.stop(failed(reasonBudget, "the chart renders more text than is allowed"))
	}
	return writer.buffer.Write(text)
}
