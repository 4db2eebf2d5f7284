package main

import (
	"errors"
	"regexp"
	"strconv"
	"strings"

	"sigs.k8s.io/kustomize/kyaml/yaml"
)

var (
	errNoMap = errors.New("a kustomization is a map")
	errEmpty = errors.New("a kustomization holds something")
)

// parsedMap is the map a YAML text holds.
func parsedMap(text []byte) (*yaml.Node, error) {
	var document yaml.Node
	if err := yaml.Unmarshal(text, &document); err != nil {
		return nil, err
	}
	if len(document.Content) != 1 {
		return nil, errEmpty
	}
	top := resolved(document.Content[0])
	if top.Kind != yaml.MappingNode {
		return nil, errNoMap
	}
	return top, nil
}

// fieldOf is a map's value; kustomize takes the names of fields in any case, and the last of two.
func fieldOf(node *yaml.Node, name string) *yaml.Node {
	node = resolved(node)
	if node == nil || node.Kind != yaml.MappingNode {
		return nil
	}
	var found *yaml.Node
	for index := 0; index+1 < len(node.Content); index += 2 {
		if strings.EqualFold(node.Content[index].Value, name) {
			found = node.Content[index+1]
		}
	}
	return found
}

// itemsOf are a list's items; none for anything else.
func itemsOf(node *yaml.Node) []*yaml.Node {
	node = resolved(node)
	if node == nil || node.Kind != yaml.SequenceNode {
		return nil
	}
	return node.Content
}

func resolved(node *yaml.Node) *yaml.Node {
	for node != nil && node.Kind == yaml.AliasNode {
		node = node.Alias
	}
	return node
}

var yamlErrorLine = regexp.MustCompile(`\bline (\d+)`)

// lineOf is the line a YAML parser complains of; 1 where it names none.
func lineOf(err error) int {
	if found := yamlErrorLine.FindStringSubmatch(err.Error()); found != nil {
		if line, err := strconv.Atoi(found[1]); err == nil && line > 0 {
			return line
		}
	}
	return 1
}
