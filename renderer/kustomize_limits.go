package main

import (
	"bytes"
	"path"
	"strings"

	"sigs.k8s.io/kustomize/kyaml/yaml"
)

const (
	// maxDepth is how deep YAML may nest: kustomize walks it by recursion.
	maxDepth = 200
	// maxGrowth is how many nodes aliases may add to a file: kustomize writes every one out.
	maxGrowth = 100_000
)

// refusedYAML says why a file must not reach kustomize: it names something remote, nests too deep, or its aliases grow.
// Parsing twice costs, so it is done for kustomizations and for what looks suspicious alone.
func refusedYAML(files *tree, name string, content []byte) *failure {
	isKustomization := isKustomizationName(path.Base(name))
	if !isKustomization && !hasAliases(content) && !isPerhapsDeep(content) {
		return nil
	}
	decoder := yaml.NewDecoder(bytes.NewReader(content))
	for {
		var document yaml.Node
		if decoder.Decode(&document) != nil {
			return nil
		}
		if refused := refusedNode(name, &document, isKustomization); refused != nil {
			return refused
		}
		if isKustomization {
			if entry := remoteEntry(files, path.Dir(name), &document); entry != nil {
				refused := failedAt(reasonChart, remoteBase, shown(name), entry.Line)
				return &refused
			}
		}
	}
}

func refusedNode(name string, node *yaml.Node, hasInline bool) *failure {
	measured := measure{known: map[*yaml.Node]extent{}, open: map[*yaml.Node]bool{}}
	whole := measured.of(node)
	if measured.isEndless || whole.nodes > 10*measured.written+maxGrowth {
		refused := failedAt(reasonBudget, "its YAML aliases grow without bound", shown(name), 1)
		return &refused
	}
	if whole.depth > maxDepth {
		refused := failedAt(reasonBudget, "its YAML nests too deep", shown(name), 1)
		return &refused
	}
	if hasInline {
		return refusedInline(name, node)
	}
	return nil
}

// refusedInline looks into the patches and generators a kustomization holds as text.
func refusedInline(name string, node *yaml.Node) *failure {
	if node.Kind == yaml.ScalarNode && strings.ContainsRune(node.Value, '\n') {
		if content := []byte(node.Value); hasAliases(content) || isPerhapsDeep(content) {
			var inner yaml.Node
			if yaml.Unmarshal(content, &inner) == nil {
				return refusedNode(name, &inner, false)
			}
		}
	}
	for _, child := range node.Content {
		if refused := refusedInline(name, child); refused != nil {
			return refused
		}
	}
	return nil
}

func hasAliases(content []byte) bool {
	return bytes.IndexByte(content, '&') >= 0 && bytes.IndexByte(content, '*') >= 0
}

// isPerhapsDeep is never wrong when it says no.
func isPerhapsDeep(content []byte) bool {
	for rest := content; len(rest) > 0; {
		line := rest
		if end := bytes.IndexByte(rest, '\n'); end >= 0 {
			line, rest = rest[:end], rest[end+1:]
		} else {
			rest = nil
		}
		if len(line)-len(bytes.TrimLeft(line, " -?:")) > maxDepth {
			return true
		}
	}
	open, most := 0, 0
	for _, char := range content {
		switch char {
		case '[', '{':
			open++
			most = max(most, open)
		case ']', '}':
			open = max(open-1, 0)
		}
	}
	return most > maxDepth
}

// measure counts the nodes of a document with every alias written out, without writing them out.
type measure struct {
	known     map[*yaml.Node]extent
	open      map[*yaml.Node]bool
	written   int
	isEndless bool
}

type extent struct {
	nodes int
	depth int
}

func (counted *measure) of(node *yaml.Node) extent {
	if node.Kind == yaml.AliasNode {
		node = node.Alias
	}
	if counted.open[node] {
		counted.isEndless = true
		return extent{nodes: 1}
	}
	if found, known := counted.known[node]; known {
		return found
	}
	counted.written++
	counted.open[node] = true
	whole := extent{nodes: 1}
	for _, child := range node.Content {
		part := counted.of(child)
		whole.nodes = min(whole.nodes+part.nodes, 1<<30)
		whole.depth = max(whole.depth, part.depth+1)
	}
	delete(counted.open, node)
	counted.known[node] = whole
	return whole
}
