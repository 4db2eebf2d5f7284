package main

import (
	"encoding/json"
	"fmt"
	"strings"
	"unicode/utf8"
)

// helmTrace is `HelmTrace` of engine.ts as the wire has it, all offsets in UTF-16 units.
type helmTrace struct {
	// Paths are the templates' that the origins name by number.
	Paths []string `json:"paths"`
	// Origins are [path, kind, start, end, values, parent].
	Origins [][6]any `json:"origins"`
	// Segments are [start, end, origin, how, at]; how is 0 for text, 1 for a value, 2 for a call.
	Segments [][5]int `json:"segments"`
}

// addTraces renders once more, watched. A text that comes out otherwise than the plain one gets no trace.
func addTraces(answer *helmResult, names []string, plain map[string]string, prepared *preparedChart) {
	watching := newTracer()
	texts, err := prepared.render(watching)
	if err != nil {
		return
	}
	for number, name := range names {
		made := watching.rendered[name]
		if made != nil && texts[name] == plain[name] && made.text == plain[name] {
			answer.Files[number].Trace = newReport(watching).trace(made)
		}
	}
}

// report collects a file's origins.
type report struct {
	tracer  *tracer
	made    *helmTrace
	paths   map[string]int
	origins map[string]int
	numbers map[*execution]int
}

func newReport(tracer *tracer) *report {
	return &report{
		tracer: tracer, made: &helmTrace{Paths: []string{}, Origins: [][6]any{}, Segments: [][5]int{}},
		paths: map[string]int{}, origins: map[string]int{}, numbers: map[*execution]int{},
	}
}

func (r *report) trace(made *recording) *helmTrace {
	rendered := newUnitOffsets(made.text)
	for _, each := range made.cut() {
		origin, how, at := r.origin(each.execution), each.how, -1
		if origin < 0 {
			continue
		}
		if each.execution.node.file == nil && how == howText {
			how = howValue
		}
		if how == howText {
			at = each.execution.node.file.offsets().at(each.at)
		}
		r.add([5]int{rendered.at(each.start), rendered.at(each.end), origin, how, at})
	}
	return r.made
}

// add leaves out what the last segment says already: nothing rendered in the same way at the same place.
func (r *report) add(segment [5]int) {
	segments := r.made.Segments
	if len(segments) > 0 && segments[len(segments)-1] == segment {
		return
	}
	r.made.Segments = append(segments, segment)
}

// origin is the number of an execution of a node in a file; of what `tpl` was given, that of the action that gave it.
func (r *report) origin(execution *execution) int {
	for execution != nil && execution.node.file == nil {
		execution = execution.parent
	}
	if execution == nil {
		return -1
	}
	if number, ok := r.numbers[execution]; ok {
		return number
	}
	parent := r.origin(execution.parent)
	node := execution.node
	values := r.values(execution)
	key := fmt.Sprintf("%s %d %d %s %d", node.file.path, node.start, node.end, values, parent)
	number, isThere := r.origins[key]
	if !isThere {
		number = len(r.made.Origins)
		offsets := node.file.offsets()
		r.made.Origins = append(r.made.Origins, [6]any{
			r.path(node.file.path), node.kind, offsets.at(node.start), offsets.at(node.end), values, parent,
		})
		r.origins[key] = number
	}
	r.numbers[execution] = number
	return number
}

// values is the JSON of the routes that the execution read.
func (r *report) values(execution *execution) json.RawMessage {
	routes := execution.shape.allRoutes()
	routes = r.tracer.routes.reported(appendRoutes(routes, execution.extra...))
	if len(routes) == 0 {
		return json.RawMessage("[]")
	}
	text, err := json.Marshal(routes)
	if err != nil {
		return json.RawMessage("[]")
	}
	return text
}

func (r *report) path(name string) int {
	number, isThere := r.paths[name]
	if !isThere {
		number = len(r.made.Paths)
		r.made.Paths = append(r.made.Paths, name)
		r.paths[name] = number
	}
	return number
}

// unitOffsets turns offsets in bytes into offsets in UTF-16 units. The table is nil for ASCII alone, where both are the same.
type unitOffsets struct {
	table []int32
}

func newUnitOffsets(text string) *unitOffsets { return &unitOffsets{table: unitTable(text)} }

// offsets are worked out once.
func (file *templateText) offsets() *unitOffsets {
	if file.units == nil {
		file.units = newUnitOffsets(file.text)
	}
	return file.units
}

func unitTable(text string) []int32 {
	if strings.IndexFunc(text, func(char rune) bool { return char >= utf8.RuneSelf }) < 0 {
		return nil
	}
	table := make([]int32, len(text)+1)
	unit := int32(0)
	for at, char := range text {
		size := utf8.RuneLen(char)
		if char == utf8.RuneError {
			_, size = utf8.DecodeRuneInString(text[at:])
		}
		for inside := range size {
			table[at+inside] = unit
		}
		unit++
		if char > 0xFFFF {
			unit++
		}
	}
	table[len(text)] = unit
	return table
}

func (offsets *unitOffsets) at(offset int) int {
	if offsets.table == nil || offset < 0 {
		return offset
	}
	return int(offsets.table[min(offset, len(offsets.table)-1)])
}
