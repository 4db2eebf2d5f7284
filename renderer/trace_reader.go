package main

import (
	"text/template/parse"
)

// reader works out what a pipeline reads, from its syntax and from the values that its dot and variables have at the time.
type reader struct {
	routes    *routeTable
	frame     *frame
	node      *templateNode
	execution *execution
	dot, root any
	variables []any
}

func (r *reader) pipe(pipe *parse.PipeNode) *shape {
	if pipe == nil {
		return nil
	}
	var result *shape
	for _, command := range pipe.Cmds {
		result = r.command(command, result)
	}
	if len(pipe.Decl) > 0 && result != nil {
		held := *result
		if len(r.execution.calls) > 0 {
			held.source = r.execution
		}
		return &held
	}
	return result
}

// command is a function or a value; what was piped into it is its last argument.
func (r *reader) command(command *parse.CommandNode, piped *shape) *shape {
	first, isFunction := command.Args[0].(*parse.IdentifierNode)
	if !isFunction && len(command.Args) == 1 && piped == nil {
		return r.argument(command.Args[0])
	}
	arguments := make([]*shape, 0, len(command.Args))
	for _, argument := range command.Args[1:] {
		arguments = append(arguments, r.argument(argument))
	}
	if piped != nil {
		arguments = append(arguments, piped)
	}
	if !isFunction {
		return &shape{parts: append([]*shape{r.argument(command.Args[0])}, arguments...), isOpaque: true}
	}
	result := r.call(first.Ident, arguments)
	for _, argument := range arguments {
		if argument != nil {
			result.depth = max(result.depth, argument.depth+1)
		}
	}
	return result
}

func (r *reader) argument(node parse.Node) *shape {
	switch node := node.(type) {
	case *parse.DotNode:
		return r.dotShape()
	case *parse.FieldNode:
		return r.chain(r.dotShape(), node.Ident)
	case *parse.VariableNode:
		return r.chain(r.variable(node.Ident[0]), node.Ident[1:])
	case *parse.ChainNode:
		return r.chain(r.argument(node.Node), node.Field)
	case *parse.PipeNode:
		return r.pipe(node)
	case *parse.IdentifierNode:
		return r.call(node.Ident, nil)
	case *parse.StringNode:
		return &shape{value: node.Text, hasValue: true}
	case *parse.NumberNode:
		if node.IsInt {
			return &shape{value: int(node.Int64), hasValue: true}
		}
	}
	return &shape{}
}

func (r *reader) chain(from *shape, keys []string) *shape {
	for _, key := range keys {
		from = r.routes.child(from, key)
	}
	return from
}

func (r *reader) dotShape() *shape {
	static := r.frame.dot
	if r.node.dot != nil {
		static = r.frame.elements[r.node.dot]
	}
	return r.routes.of(r.dot, static)
}

func (r *reader) variable(name string) *shape {
	if name == "$" {
		return r.routes.of(r.root, r.frame.dot)
	}
	static := r.frame.variables[name]
	if static != nil && static.source != nil {
		r.execution.sources = append(r.execution.sources, static.source)
	}
	for at, known := range r.node.variables {
		if known == name && at < len(r.variables) {
			return r.routes.of(r.variables[at], static)
		}
	}
	if static == nil {
		return &shape{}
	}
	return static
}

// call is what a function makes of its arguments.
func (r *reader) call(name string, arguments []*shape) *shape {
	switch name {
	case "include", "tpl":
		return r.rendering(name, arguments)
	case "dict":
		return dictShape(arguments)
	case "list", "tuple":
		return &shape{items: arguments}
	case "index", "get":
		return r.indexed(arguments)
	case "dig":
		return r.dug(arguments)
	case "default", "required":
		return &shape{parts: reversed(arguments)}
	case "coalesce", "or", "and", "ternary", "merge", "mustMerge", "deepCopy", "mustDeepCopy", "fromYaml", "toYaml", "toYamlPretty",
		"mustToYaml", "toJson", "fromJson", "pick", "omit", "set", "unset", "concat", "compact", "uniq", "append", "mustAppend", "without":
		return &shape{parts: arguments}
	case "mergeOverwrite", "mustMergeOverwrite", "prepend":
		return &shape{parts: reversed(arguments)}
	case "hasKey":
		return r.indexed(arguments)
	}
	return &shape{parts: arguments, isOpaque: true}
}

// rendering notes what is given to the other template: its frame begins with it.
func (r *reader) rendering(by string, arguments []*shape) *shape {
	planned := plannedCall{by: by}
	if len(arguments) > 0 && arguments[0] != nil {
		if name, ok := arguments[0].value.(string); ok && by == "include" {
			planned.name = name
		}
	}
	if len(arguments) > 1 {
		planned.data = arguments[1]
	}
	r.execution.calls = append(r.execution.calls, planned)
	return &shape{parts: arguments, isOpaque: true}
}

func dictShape(arguments []*shape) *shape {
	made := &shape{fields: map[string]*shape{}}
	for at := 0; at+1 < len(arguments); at += 2 {
		if arguments[at] == nil || arguments[at+1] == nil {
			continue
		}
		if key, ok := arguments[at].value.(string); ok {
			if made.fields[key] == nil {
				made.keys = append(made.keys, key)
			}
			made.fields[key] = arguments[at+1]
		}
	}
	return made
}

func (r *reader) indexed(arguments []*shape) *shape {
	if len(arguments) == 0 {
		return &shape{}
	}
	found := arguments[0]
	for _, key := range arguments[1:] {
		if key == nil || !key.hasValue {
			return &shape{parts: arguments, isOpaque: true}
		}
		found = r.routes.child(found, plainKey(key.value))
	}
	if found == nil {
		return &shape{}
	}
	return found
}

// plainKey is a key as routes have them.
func plainKey(value any) any {
	switch value := value.(type) {
	case string, int:
		return value
	case int64:
		return int(value)
	case float64:
		return int(value)
	}
	return nil
}

// dug is `dig "a" "b" fallback map`.
func (r *reader) dug(arguments []*shape) *shape {
	if len(arguments) < 3 {
		return &shape{parts: arguments, isOpaque: true}
	}
	last := len(arguments) - 1
	keys := append([]*shape{arguments[last]}, arguments[:last-1]...)
	return &shape{parts: []*shape{r.indexed(keys), arguments[last-1]}}
}

func reversed(arguments []*shape) []*shape {
	result := make([]*shape, 0, len(arguments))
	for at := len(arguments) - 1; at >= 0; at-- {
		result = append(result, arguments[at])
	}
	return result
}
