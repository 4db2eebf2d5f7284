package main

import "slices"

// maxShapeDepth bounds shapes made of shapes.
const maxShapeDepth = 12

// workPerNode is how many shapes one node's pipeline may make of others.
const workPerNode = 2000

// shape is what is known of a value without looking for it: the value itself, where the values hold it, what it is made of.
type shape struct {
	value    any
	hasValue bool
	routes   []route
	// keys and fields are a `dict`'s, items a `list`'s, parts what else it was made of, best first.
	keys   []string
	fields map[string]*shape
	items  []*shape
	parts  []*shape
	// isOpaque: a key of it is no key of what it was made of.
	isOpaque bool
	// source is the execution whose `include` made it.
	source *execution
	depth  int
}

// of is the shape of a value, with what is known of it besides.
func (table *routeTable) of(value any, besides *shape) *shape {
	made := &shape{value: value, hasValue: true}
	if besides != nil {
		*made = *besides
		made.value, made.hasValue = value, true
	}
	if found, ok := table.routeOf(value); ok {
		made.routes, made.fields, made.items, made.parts = []route{found}, nil, nil, nil
	}
	return made
}

// child is what stands under a key, or an item.
func (table *routeTable) child(from *shape, key any) *shape {
	if from == nil {
		return nil
	}
	found := &shape{depth: from.depth}
	if from.isOpaque {
		found.routes = from.allRoutes()
	} else {
		from.childShape(table, key, found)
	}
	if value, ok := from.childValue(key); ok {
		return table.of(value, found)
	}
	return found
}

func (s *shape) childShape(table *routeTable, key any, found *shape) {
	if name, ok := key.(string); ok && s.fields[name] != nil {
		depth := found.depth
		*found = *s.fields[name]
		found.depth = max(depth, found.depth)
		return
	}
	if number, ok := key.(int); ok && number >= 0 && number < len(s.items) {
		*found = *s.items[number]
		return
	}
	if key != nil {
		for _, at := range s.routes {
			found.routes = append(found.routes, step(at, key))
		}
	} else {
		found.routes = s.routes
	}
	table.work--
	if s.depth > maxShapeDepth || table.work < 0 {
		return
	}
	for _, part := range s.parts {
		found.parts = append(found.parts, table.child(part, key))
	}
}

func (s *shape) childValue(key any) (any, bool) {
	if !s.hasValue {
		return nil, false
	}
	if items, ok := mapOf(s.value); ok {
		name, isName := key.(string)
		return items[name], isName
	}
	if items, ok := s.value.([]any); ok {
		number, isNumber := key.(int)
		if isNumber && number >= 0 && number < len(items) {
			return items[number], true
		}
	}
	return nil, false
}

// keyAt is the key of a range's turn: text/template goes through maps by their sorted keys.
func (s *shape) keyAt(turn int) any {
	if items, ok := mapOf(s.value); ok && s.hasValue {
		if turn >= len(items) {
			return nil
		}
		keys := make([]string, 0, len(items))
		for key := range items {
			keys = append(keys, key)
		}
		slices.Sort(keys)
		return keys[turn]
	}
	if len(s.fields) > 0 {
		keys := slices.Sorted(slices.Values(s.keys))
		if turn < len(keys) {
			return keys[turn]
		}
	}
	return turn
}

// allRoutes are the routes of the shape and of what it is made of.
func (s *shape) allRoutes() []route {
	collecting := &collector{work: workPerNode}
	collecting.add(s, 0)
	return collecting.found
}

type collector struct {
	found []route
	work  int
}

func (c *collector) add(s *shape, depth int) {
	c.work--
	if s == nil || depth > maxShapeDepth || len(c.found) >= maxRoutes || c.work < 0 {
		return
	}
	c.found = appendRoutes(c.found, s.routes...)
	for _, part := range s.parts {
		c.add(part, depth+1)
	}
	for _, key := range s.keys {
		c.add(s.fields[key], depth+1)
	}
	for _, item := range s.items {
		c.add(item, depth+1)
	}
	if s.source != nil {
		c.addIncluded(s.source, depth)
	}
}

// addIncluded adds the routes that an `include` read, whose text stands in a variable.
func (c *collector) addIncluded(source *execution, depth int) {
	for _, child := range source.children {
		for _, mark := range child.marks {
			c.add(mark.execution.shape, depth+1)
		}
	}
}
