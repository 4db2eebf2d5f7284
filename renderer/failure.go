package main

import (
	"errors"
	"regexp"
	"strconv"
	"strings"
)

// Error makes a failure an error, so that it travels as one.
func (f failure) Error() string { return f.Because }

// failureOf says in our own words what Helm's error says. Its text quotes inputs and is dropped; names of functions and key
// paths are kept, as they stand in the chart's own templates. The paths are the request's by Helm's names of templates.
func failureOf(err error, paths map[string]string) failure {
	var known failure
	if errors.As(err, &known) {
		return known
	}
	text := err.Error()
	found := classify(text)
	if at := lastPlace(text, paths); at != nil {
		found.At = at
	}
	return found
}

// placed adds where Helm's error says it happened.
func (f failure) placed(err error, paths map[string]string) failure {
	if err != nil && f.At == nil {
		f.At = lastPlace(err.Error(), paths)
	}
	return f
}

// A failureShape is what an error's text looks like, and what to say of it. A group of the pattern stands for `$1`.
type failureShape struct {
	pattern *regexp.Regexp
	reason  string
	because string
}

// The first that matches says it: the innermost causes come first.
var failureShapes = []failureShape{
	{regexp.MustCompile(`^execution error at \(`), reasonValues, "the chart's own `required` or `fail` stops it"},
	{regexp.MustCompile(`values don't meet the specifications of the schema`), reasonValues, "the values do not fit the chart's values.schema.json"},
	{regexp.MustCompile(`nested reference name|exceeded maximum template depth`), reasonChart, "the template calls itself without end"},
	{regexp.MustCompile(`at <([.$][\w.$]*)>:\s+nil pointer evaluating`), reasonValues, "`$1` reads a key of a value that is not set"},
	{regexp.MustCompile(`nil pointer evaluating`), reasonValues, "the template reads a key of a value that is not set"},
	{regexp.MustCompile(`function "(\w+)" not defined`), reasonChart, "the template calls `$1`, a function that Helm does not have"},
	{regexp.MustCompile(`^parse error|cannot parse template`), reasonChart, "the template cannot be parsed"},
	{regexp.MustCompile(`no template "[^"]*" associated|template: no template`), reasonChart, "the template calls one that is not defined"},
	{regexp.MustCompile(`at <([.$][\w.$]*)>:\s+can't evaluate field`), reasonValues, "`$1` reads a key of a value that is not a map"},
	{regexp.MustCompile(`can't evaluate field`), reasonValues, "the template reads a key of a value that is not a map"},
	{regexp.MustCompile(`wrong type for value; expected`), reasonValues, "the template calls a function with a value of another type"},
	{regexp.MustCompile(`(?s).*error calling (\w+):`), reasonChart, "the function `$1` fails"},
	{regexp.MustCompile(`range can't iterate over`), reasonValues, "the template ranges over a value that is no list and no map"},
	{regexp.MustCompile(`^YAML parse error on`), reasonChart, "the rendered text is not YAML"},
	{regexp.MustCompile(`cannot load values\.yaml`), reasonChart, "values.yaml is not a map, or not YAML"},
	{regexp.MustCompile(`cannot load Chart\.yaml|Chart\.yaml file is missing|validation: chart\.metadata`), reasonChart, "Chart.yaml is missing or not valid"},
	{regexp.MustCompile(`error unpacking subchart`), reasonChart, "a dependency below charts/ cannot be loaded"},
}

func classify(text string) failure {
	for _, shape := range failureShapes {
		match := shape.pattern.FindStringSubmatch(text)
		if match == nil {
			continue
		}
		because := shape.because
		if len(match) > 1 {
			because = strings.ReplaceAll(because, "$1", match[1])
		}
		return failed(shape.reason, because)
	}
	return failed(reasonChart, "Helm cannot render the chart")
}

var templatePlace = regexp.MustCompile(`([^\s:()"<>]+):(\d+)(?::\d+)?`)

var yamlPlace = regexp.MustCompile(`^YAML parse error on ([^:]+):`)

// lastPlace is the innermost place in one of the chart's templates that the text names.
func lastPlace(text string, paths map[string]string) *position {
	if match := yamlPlace.FindStringSubmatch(text); match != nil && paths[match[1]] != "" {
		return &position{Path: paths[match[1]], Line: 1}
	}
	var last *position
	for _, match := range templatePlace.FindAllStringSubmatch(text, -1) {
		path, line := paths[match[1]], 0
		if line, _ = strconv.Atoi(match[2]); path != "" && line > 0 {
			last = &position{Path: path, Line: line}
		}
	}
	return last
}
