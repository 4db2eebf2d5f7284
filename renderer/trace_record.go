package main

import (
	"slices"
	"strings"
	"text/template"

	"seaworthy/renderer/hooks"
)

// tracer watches one render: which node wrote where, and what it read.
type tracer struct {
	files   map[string]*templateText
	nodes   []*templateNode
	watched map[any]bool
	routes  *routeTable
	// open are the recordings under way, the innermost last.
	open []*recording
	// rendered are the recordings of the template files by Helm's names.
	rendered map[string]*recording
}

func newTracer() *tracer {
	return &tracer{files: map[string]*templateText{}, watched: map[any]bool{}, rendered: map[string]*recording{}}
}

// recording is what happened while one buffer was written.
type recording struct {
	call   hooks.Call
	buffer *strings.Builder
	marks  []mark
	// text is the buffer's at the end, as the caller gets it.
	text   string
	raw    string
	frames []*frame
	// current is the node under way.
	current *execution
	pieces  []piece
	isCut   bool
}

// mark says that from the offset on the execution writes.
type mark struct {
	offset    int
	execution *execution
}

// execution is one execution of a node.
type execution struct {
	node   *templateNode
	parent *execution
	shape  *shape
	turns  int
	// calls are the `include` and `tpl` of its pipeline, with what they are given.
	calls []plannedCall
	// children are what they wrote.
	children []*recording
	// sources are those of variables that it reads: their `include` may be where its text is from.
	sources []*execution
	// extra are routes read by a text that it gave to `tpl`.
	extra  []route
	origin int
}

// plannedCall is an `include` or `tpl` in a pipeline.
type plannedCall struct {
	by    string
	name  string
	data  *shape
	isRun bool
}

// frame is what the nodes of one called template see.
type frame struct {
	caller *execution
	latest map[*templateNode]*execution
	dot    *shape
	// elements are what the dot is within a `with` or `range`.
	elements  map[*templateNode]*shape
	variables map[string]*shape
}

func newFrame(caller *execution, dot *shape) *frame {
	return &frame{
		caller: caller, dot: dot, latest: map[*templateNode]*execution{},
		elements: map[*templateNode]*shape{}, variables: map[string]*shape{},
	}
}

// begin prepares for a render with these values.
func (t *tracer) begin(prepared *preparedChart, top map[string]any) {
	for name, path := range prepared.paths {
		if path != "" {
			t.files[name] = &templateText{path: path}
		}
	}
	t.routes = newRouteTable(top, prepared.chart.Chart)
}

func (t *tracer) parsed(parent *template.Template, name, text string) {
	if strings.Contains(text, "{{") || t.files[name] != nil {
		t.watchTrees(parent, name, text)
	}
}

func (t *tracer) addFunctions(functions template.FuncMap) {
	functions[markFunction] = t.mark
	functions[turnFunction] = t.turn
	functions[arrivalFunction] = t.arrival
}

// run records one execution of a template into its own buffer.
func (t *tracer) run(call hooks.Call, buffer *strings.Builder, run func() error) error {
	made := &recording{call: call, buffer: buffer}
	caller := t.currentExecution()
	var dot *shape
	if caller != nil {
		dot = caller.dataOf(call)
		caller.children = append(caller.children, made)
	}
	made.frames = []*frame{newFrame(caller, dot)}
	t.open = append(t.open, made)
	err := run()
	t.open = t.open[:len(t.open)-1]
	made.raw = buffer.String()
	made.text = made.raw
	if call.By != "include" {
		made.text = strings.ReplaceAll(made.raw, noValue, "")
	}
	made.frames, made.buffer, made.current = nil, nil, nil
	if call.By == "file" {
		t.rendered[call.Name] = made
	}
	return err
}

func (t *tracer) currentExecution() *execution {
	if len(t.open) == 0 {
		return nil
	}
	return t.open[len(t.open)-1].current
}

// dataOf is what the pipeline gives to the call, as far as the template's text says it.
func (e *execution) dataOf(call hooks.Call) *shape {
	for at := range e.calls {
		planned := &e.calls[at]
		if planned.by == call.By && !planned.isRun && (planned.name == call.Name || planned.name == "" || call.By == "tpl") {
			planned.isRun = true
			return planned.data
		}
	}
	return nil
}

// mark comes before every node. Its arguments are the dot, `$` and the pipeline's variables.
func (t *tracer) mark(number int, arguments ...any) string {
	made := t.open[len(t.open)-1]
	node, frame := t.nodes[number], made.frames[len(made.frames)-1]
	execution := &execution{node: node, parent: frame.caller, origin: -1}
	if node.control != nil && frame.latest[node.control] != nil {
		execution.parent = frame.latest[node.control]
	}
	made.marks = append(made.marks, mark{offset: made.buffer.Len(), execution: execution})
	made.current = execution
	if node.pipe == nil || len(arguments) < 2 {
		if node.kind == "template" {
			made.frames = append(made.frames, newFrame(execution, nil))
		}
		return ""
	}
	reading := &reader{
		routes: t.routes, frame: frame, node: node, execution: execution,
		dot: arguments[0], root: arguments[1], variables: arguments[2:],
	}
	t.routes.work = workPerNode
	execution.shape = reading.pipe(node.pipe)
	if node.file == nil {
		execution.giveRoutes()
	}
	switch node.kind {
	case "template":
		made.frames = append(made.frames, newFrame(execution, execution.shape))
	case "with":
		frame.elements[node] = execution.shape
		frame.declare(node, execution.shape)
	case "range":
		frame.declare(node, nil)
	default:
		frame.declare(node, execution.shape)
	}
	if node.kind != "action" && node.kind != "template" {
		frame.latest[node] = execution
	}
	return ""
}

// giveRoutes adds what a text given to `tpl` reads to the action that gave it.
func (e *execution) giveRoutes() {
	for above := e.parent; above != nil; above = above.parent {
		if above.node.file != nil {
			above.extra = appendRoutes(above.extra, e.shape.allRoutes()...)
			return
		}
	}
}

func (f *frame) declare(node *templateNode, value *shape) {
	for _, variable := range node.pipe.Decl {
		f.variables[variable.Ident[0]] = value
	}
}

// turn comes first in every turn of a range, with the key where the range names one.
func (t *tracer) turn(number int, keys ...any) string {
	made := t.open[len(t.open)-1]
	node, frame := t.nodes[number], made.frames[len(made.frames)-1]
	execution := frame.latest[node]
	if execution == nil || execution.shape == nil {
		return ""
	}
	key := execution.shape.keyAt(execution.turns)
	if len(keys) > 0 {
		key = plainKey(keys[0])
	}
	execution.turns++
	element := t.routes.child(execution.shape, key)
	frame.elements[node] = element
	declared := node.pipe.Decl
	switch len(declared) {
	case 1:
		frame.variables[declared[0].Ident[0]] = element
	case 2:
		frame.variables[declared[0].Ident[0]] = element
		frame.variables[declared[1].Ident[0]] = element
	}
	return ""
}

// arrival comes behind a `template` node.
func (t *tracer) arrival(int) string {
	made := t.open[len(t.open)-1]
	if len(made.frames) > 1 {
		made.frames = made.frames[:len(made.frames)-1]
	}
	return ""
}

// recordings are what the execution's text may be made of.
func (e *execution) recordings() []*recording {
	found := slices.Clone(e.children)
	for _, source := range e.sources {
		found = append(found, source.children...)
	}
	return found
}
