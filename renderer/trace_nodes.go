package main

import (
	"strings"
	"text/template"
	"text/template/parse"
)

// The functions that are inserted into templates; no template can be meant to call them.
const (
	markFunction    = "rendererMark"
	turnFunction    = "rendererTurn"
	arrivalFunction = "rendererArrival"
)

// maxNodes bounds what is watched: `tpl` makes new nodes at every call.
const maxNodes = 500_000

// templateText is a template file of the chart. What `tpl` is given is none.
type templateText struct {
	path  string
	text  string
	units *unitOffsets
}

// templateNode is a node of a parsed template that is watched.
type templateNode struct {
	// file is nil for nodes of a text given to `tpl`.
	file *templateText
	kind string
	// start and end are byte offsets with the braces; of a control node, its opening braces. Of a text, of itself.
	start, end int
	pipe       *parse.PipeNode
	// control is the control node that encloses it; dot the `with` or `range` whose dot it sees. Both may be nil.
	control, dot *templateNode
	// variables are the pipeline's, `$` left out, in the order in which they are handed to the mark.
	variables []string
	text      []byte
}

// watchTrees inserts marks into the trees of a parsed text.
func (t *tracer) watchTrees(parent *template.Template, name, text string) {
	file := t.files[name]
	if file != nil {
		file.text = text
	}
	for _, candidate := range parsedTemplates(parent, name, text) {
		tree := candidate.Tree
		if tree == nil || tree.ParseName != name || t.watched[tree] || len(t.nodes) > maxNodes {
			continue
		}
		t.watched[tree] = true
		inserting := &inserter{tracer: t, file: file, text: text}
		inserting.list(tree.Root, nil, nil)
	}
}

// parsedTemplates are those that a text may have defined: often only itself, which spares a look at all of them.
func parsedTemplates(parent *template.Template, name, text string) []*template.Template {
	if strings.Contains(text, "define") || strings.Contains(text, "block") {
		return parent.Templates()
	}
	if own := parent.Lookup(name); own != nil {
		return []*template.Template{own}
	}
	return nil
}

// inserter goes through one tree.
type inserter struct {
	tracer *tracer
	file   *templateText
	text   string
}

// list puts a mark before every node of a list, and goes into the lists below.
func (in *inserter) list(list *parse.ListNode, control, dot *templateNode) {
	if list == nil {
		return
	}
	marked := make([]parse.Node, 0, 2*len(list.Nodes))
	for _, node := range list.Nodes {
		watched, number := in.watch(node, control, dot)
		if watched == nil {
			marked = append(marked, node)
			continue
		}
		marked = append(marked, markNode(number, watched), node)
		switch node := node.(type) {
		case *parse.IfNode:
			in.list(node.List, watched, dot)
			in.list(node.ElseList, watched, dot)
		case *parse.WithNode:
			in.list(node.List, watched, watched)
			in.list(node.ElseList, watched, dot)
		case *parse.RangeNode:
			in.list(node.List, watched, watched)
			in.list(node.ElseList, watched, dot)
			node.List.Nodes = append([]parse.Node{turnNode(number, node.Pipe)}, node.List.Nodes...)
		case *parse.TemplateNode:
			marked = append(marked, callNode(arrivalFunction, number))
		}
	}
	list.Nodes = marked
}

// watch notes a node and gives its number; nil for what prints nothing and calls nothing.
func (in *inserter) watch(node parse.Node, control, dot *templateNode) (*templateNode, int) {
	watched := &templateNode{file: in.file, control: control, dot: dot}
	switch node := node.(type) {
	case *parse.TextNode:
		watched.kind, watched.text = "text", node.Text
		watched.start, watched.end = int(node.Pos), int(node.Pos)+len(node.Text)
	case *parse.ActionNode:
		watched.kind, watched.pipe = "action", node.Pipe
	case *parse.IfNode:
		watched.kind, watched.pipe = "if", node.Pipe
	case *parse.WithNode:
		watched.kind, watched.pipe = "with", node.Pipe
	case *parse.RangeNode:
		watched.kind, watched.pipe = "range", node.Pipe
	case *parse.TemplateNode:
		watched.kind, watched.pipe = "template", node.Pipe
	default:
		return nil, 0
	}
	if watched.kind != "text" {
		watched.start, watched.end = bracesAround(in.text, int(node.Position()))
		watched.variables = variablesOf(watched.pipe)
	}
	in.tracer.nodes = append(in.tracer.nodes, watched)
	return watched, len(in.tracer.nodes) - 1
}

// bracesAround finds `{{ ... }}` around an offset within it.
func bracesAround(text string, at int) (int, int) {
	at = min(max(at, 0), len(text))
	start := strings.LastIndex(text[:at], "{{")
	if start < 0 {
		return at, at
	}
	return start, endOfBraces(text, start+2)
}

// endOfBraces skips what is quoted: it may hold braces.
func endOfBraces(text string, at int) int {
	for at < len(text) {
		switch char := text[at]; {
		case strings.HasPrefix(text[at:], "}}"):
			return at + 2
		case char == '"' || char == '\'':
			at = endOfQuoted(text, at+1, char)
		case char == '`':
			closing := strings.IndexByte(text[at+1:], '`')
			if closing < 0 {
				return len(text)
			}
			at += closing + 2
		default:
			at++
		}
	}
	return len(text)
}

func endOfQuoted(text string, at int, quote byte) int {
	for at < len(text) && text[at] != quote && text[at] != '\n' {
		if text[at] == '\\' {
			at++
		}
		at++
	}
	return min(at+1, len(text))
}

// variablesOf lists the variables that a pipeline reads. Its own declarations are not there yet when the mark is made.
func variablesOf(pipe *parse.PipeNode) []string {
	var names []string
	seen := map[string]bool{"$": true}
	var visit func(node parse.Node)
	visit = func(node parse.Node) {
		switch node := node.(type) {
		case *parse.PipeNode:
			if node == nil {
				return
			}
			for _, command := range node.Cmds {
				for _, argument := range command.Args {
					visit(argument)
				}
			}
		case *parse.ChainNode:
			visit(node.Node)
		case *parse.VariableNode:
			if !seen[node.Ident[0]] {
				seen[node.Ident[0]] = true
				names = append(names, node.Ident[0])
			}
		}
	}
	visit(pipe)
	return names
}

// markNode is `{{ rendererMark 12 . $ $x $y }}`; a text's mark takes the number alone.
func markNode(number int, watched *templateNode) parse.Node {
	if watched.kind == "text" {
		return callNode(markFunction, number)
	}
	arguments := []parse.Node{&parse.DotNode{NodeType: parse.NodeDot}, variableNode("$")}
	for _, name := range watched.variables {
		arguments = append(arguments, variableNode(name))
	}
	return callNode(markFunction, number, arguments...)
}

// turnNode is the first thing in a range's body: `{{ rendererTurn 12 $key }}`.
func turnNode(number int, pipe *parse.PipeNode) parse.Node {
	if len(pipe.Decl) == 2 {
		return callNode(turnFunction, number, variableNode(pipe.Decl[0].Ident[0]))
	}
	return callNode(turnFunction, number)
}

func callNode(function string, number int, arguments ...parse.Node) parse.Node {
	words := []parse.Node{
		&parse.IdentifierNode{NodeType: parse.NodeIdentifier, Ident: function},
		&parse.NumberNode{NodeType: parse.NodeNumber, IsInt: true, Int64: int64(number), Text: "0"},
	}
	command := &parse.CommandNode{NodeType: parse.NodeCommand, Args: append(words, arguments...)}
	pipe := &parse.PipeNode{NodeType: parse.NodePipe, Cmds: []*parse.CommandNode{command}}
	return &parse.ActionNode{NodeType: parse.NodeAction, Pipe: pipe}
}

func variableNode(name string) parse.Node {
	return &parse.VariableNode{NodeType: parse.NodeVariable, Ident: []string{name}}
}
