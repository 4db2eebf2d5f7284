package main

import (
	"reflect"
	"slices"

	"helm.sh/helm/v4/pkg/chart/common"
	chart "helm.sh/helm/v4/pkg/chart/v2"
)

// maxRoutes is how many values an origin names.
const maxRoutes = 8

// route leads from the topmost chart's values: keys, and numbers of items.
type route []any

// identity tells maps and lists apart by where they lie.
type identity struct {
	address uintptr
	length  int
}

// routeTable knows the maps and lists of the values by identity: they are shared with the dependencies' values and with
// whatever the templates pass on, so that most of what a template reads can be found again whatever it calls it.
type routeTable struct {
	known map[identity]route
	// charts are the dependencies' names, each with its own below.
	charts *chartNames
	// work is what one node may still cost: shapes of shapes of shapes multiply.
	work int
}

type chartNames struct {
	below map[string]*chartNames
}

func newRouteTable(top map[string]any, loaded *chart.Chart) *routeTable {
	table := &routeTable{known: map[identity]route{}, charts: namesOf(loaded)}
	table.add(top["Values"], route{}, 0)
	return table
}

func namesOf(loaded *chart.Chart) *chartNames {
	names := &chartNames{below: map[string]*chartNames{}}
	for _, dependency := range loaded.Dependencies() {
		names.below[dependency.Name()] = namesOf(dependency)
	}
	return names
}

func (table *routeTable) add(value any, at route, depth int) {
	if depth > 100 {
		return
	}
	if id, ok := identityOf(value); ok {
		if _, isKnown := table.known[id]; isKnown {
			return
		}
		table.known[id] = at
	}
	if items, ok := mapOf(value); ok {
		for key, item := range items {
			table.add(item, step(at, key), depth+1)
		}
	}
	if items, ok := value.([]any); ok {
		for number, item := range items {
			table.add(item, step(at, number), depth+1)
		}
	}
}

func step(at route, key any) route {
	return append(slices.Clone(at), key)
}

func mapOf(value any) (map[string]any, bool) {
	switch value := value.(type) {
	case map[string]any:
		return value, value != nil
	case common.Values:
		return value, value != nil
	}
	return nil, false
}

// identityOf gives no identity to what is empty: all empty lists lie in one place.
func identityOf(value any) (identity, bool) {
	if items, ok := mapOf(value); ok {
		return identity{address: reflect.ValueOf(items).Pointer(), length: -1}, true
	}
	if items, ok := value.([]any); ok && len(items) > 0 {
		return identity{address: reflect.ValueOf(items).Pointer(), length: len(items)}, true
	}
	return identity{}, false
}

// routeOf is the route of a map or list of the values.
func (table *routeTable) routeOf(value any) (route, bool) {
	id, ok := identityOf(value)
	if !ok {
		return nil, false
	}
	found, ok := table.known[id]
	return found, ok
}

// appendRoutes adds routes that are not there and say more than `all values`.
func appendRoutes(found []route, more ...route) []route {
	for _, at := range more {
		isThere := slices.ContainsFunc(found, func(other route) bool { return slices.Equal(at, other) })
		if len(at) > 0 && !isThere && len(found) < maxRoutes {
			found = append(found, at)
		}
	}
	return found
}

// reported turns routes as the templates see them into those the report wants: a dependency's `global` is the topmost chart's
// first of all, and a dependency's values as a whole are no one's cause.
func (table *routeTable) reported(routes []route) []route {
	var result []route
	for _, at := range routes {
		depth := table.chartDepth(at)
		if depth == len(at) {
			continue
		}
		if depth > 0 && at[depth] == "global" {
			result = appendRoutes(result, at[depth:])
		}
		result = appendRoutes(result, at)
	}
	return result
}

// chartDepth is how many of a route's first keys name dependencies.
func (table *routeTable) chartDepth(at route) int {
	names := table.charts
	for depth, key := range at {
		name, ok := key.(string)
		if !ok || names.below[name] == nil {
			return depth
		}
		names = names.below[name]
	}
	return len(at)
}
