// Package hooks is what the overlay (see ../overlay) makes Helm's template engine call. It is part of this module, so that the
// engine's changed lines are calls of functions that stand here in full.
package hooks

import (
	"io"
	"strings"
	"text/template"
)

// Watcher sees templates parsed and executed.
type Watcher interface {
	// Parsed comes after the template's text was parsed, before anything is executed. What a `tpl` calls is named after its caller.
	Parsed(parent *template.Template, name, text string)
	// Run executes the template: `run` writes to what it is given.
	Run(call Call, buffer *strings.Builder, run func(writer io.Writer) error) error
}

// Call is an execution of a template into a buffer of its own.
type Call struct {
	// By is `file` for a template file, `include` or `tpl`.
	By string
	// Name of the template; for `tpl` its caller's.
	Name string
	// Data is the dot.
	Data any
}

// Watching is who watches; nil when nobody does.
var Watching Watcher

// Parsed tells the watcher.
func Parsed(parent *template.Template, name, text string) {
	if Watching != nil {
		Watching.Parsed(parent, name, text)
	}
}

// ExecuteTemplate executes the named template into the buffer, as t.ExecuteTemplate does.
func ExecuteTemplate(t *template.Template, by string, buffer *strings.Builder, name string, data any) error {
	run := func(writer io.Writer) error { return t.ExecuteTemplate(writer, name, data) }
	return execute(Call{By: by, Name: name, Data: data}, buffer, run)
}

// Execute executes the template into the buffer, as t.Execute does.
func Execute(t *template.Template, by string, buffer *strings.Builder, data any) error {
	run := func(writer io.Writer) error { return t.Execute(writer, data) }
	return execute(Call{By: by, Name: t.Name(), Data: data}, buffer, run)
}

func execute(call Call, buffer *strings.Builder, run func(writer io.Writer) error) error {
	if Watching == nil {
		return run(buffer)
	}
	return Watching.Run(call, buffer, run)
}
