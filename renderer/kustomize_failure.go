package main

import (
	"errors"
	"path"
	"regexp"
	"strings"

	"sigs.k8s.io/kustomize/api/types"
	"sigs.k8s.io/kustomize/kyaml/yaml"
)

// whyNotBuilt names what keeps kustomize from building, in words of our own: its errors quote the files. First by reading the
// kustomizations in the order kustomize does, which gives the line; else by the sort of error.
func whyNotBuilt(files *tree, root string, err error) failure {
	if found := inspected(files, root, nil); found != nil {
		return *found
	}
	at := root
	if named := recursedInto.FindAllStringSubmatch(err.Error(), -1); named != nil {
		at = named[len(named)-1][1]
	}
	if kustomizations := files.kustomizationsIn(at); len(kustomizations) == 1 {
		return failedAt(reasonChart, sortOf(err), shown(kustomizations[0]), 1)
	}
	return failed(reasonChart, sortOf(err))
}

var recursedInto = regexp.MustCompile(`path '(` + treeRoot + `[^']*)'`)

// inspected looks for what is wrong with a folder and the bases it names; nil when all is there.
func inspected(files *tree, folder string, referrers []string) *failure {
	found := files.kustomizationsIn(folder)
	switch {
	case len(found) == 0 && len(referrers) == 0:
		return at(failed(reasonChart, "there is no kustomization in the folder"))
	case len(found) == 0:
		return at(failedAt(reasonChart, "a base has no kustomization", shown(folder), 1))
	case len(found) > 1:
		return at(failedAt(reasonChart, "the folder has more than one kustomization", shown(found[1]), 1))
	}
	name, content := found[0], files.contents[found[0]]
	top, err := parsedMap(content)
	switch {
	case errors.Is(err, errEmpty):
		return at(failedAt(reasonChart, "the kustomization is empty", shown(name), 1))
	case err != nil:
		return at(failedAt(reasonChart, "the kustomization is not a YAML map", shown(name), lineOf(err)))
	}
	if wrong := wrongField(name, top); wrong != nil {
		return wrong
	}
	for _, named := range referencesOf(top) {
		if wrong := wrongReference(files, name, named, append(referrers, folder)); wrong != nil {
			return wrong
		}
	}
	return nil
}

func at(known failure) *failure { return &known }

// wrongField finds the field kustomize does not know, or not with such a value, by giving it one field at a time.
func wrongField(name string, top *yaml.Node) *failure {
	for index := 0; index+1 < len(top.Content); index += 2 {
		key, value := top.Content[index], top.Content[index+1]
		if strings.EqualFold(key.Value, "helmCharts") || strings.EqualFold(key.Value, "helmChartInflationGenerator") {
			return at(failedAt(reasonChart, "it inflates a Helm chart, which needs a program", shown(name), key.Line))
		}
		text, err := yaml.Marshal(&yaml.Node{Kind: yaml.MappingNode, Content: []*yaml.Node{key, value}})
		if err != nil {
			continue
		}
		var alone types.Kustomization
		if err := alone.Unmarshal(text); err != nil && !strings.Contains(err.Error(), "unknown anchor") {
			return at(failedAt(reasonChart, "kustomize does not take this field", shown(name), key.Line))
		}
	}
	return nil
}

// wrongReference checks one entry of a kustomization; referrers are the folders from the root to the one that holds it.
func wrongReference(files *tree, name string, named reference, referrers []string) *failure {
	folder := referrers[len(referrers)-1]
	target := path.Join(folder, named.path)
	content, isFile := files.contents[target]
	wrong := func(because string) *failure {
		return at(failedAt(reasonChart, because, shown(name), named.Line))
	}
	switch {
	case named.mayBeInline && (strings.ContainsRune(named.path, '\n') || strings.ContainsRune(named.path, '{')):
		return nil
	case strings.HasPrefix(named.path, "/"):
		return wrong("it names an absolute path")
	case isFile && !named.mayBeFile:
		return wrong("it names a file where a folder belongs")
	case isFile && !strings.HasPrefix(target, strings.TrimSuffix(folder, "/")+"/"):
		return wrong("it reads a file outside its folder")
	case isFile && named.mayBeFolder:
		return wrongManifest(target, content)
	case isFile:
		return nil
	case !files.folders[target]:
		return wrong("it names a file or folder that is not there")
	case !named.mayBeFolder:
		return wrong("it names a folder where a file belongs")
	}
	for _, visited := range referrers {
		if visited == target || strings.HasPrefix(visited, strings.TrimSuffix(target, "/")+"/") {
			return wrong("it includes itself")
		}
	}
	if len(files.kustomizationsIn(target)) == 0 {
		return wrong("it names a folder without a kustomization")
	}
	if files.budget.reads--; files.budget.reads < 0 {
		return at(failed(reasonBudget, "it reads its files over and over"))
	}
	return inspected(files, target, referrers)
}

// wrongManifest finds a resource file that is no list of objects.
func wrongManifest(name string, content []byte) *failure {
	decoder := yaml.NewDecoder(strings.NewReader(string(content)))
	for {
		var document yaml.Node
		err := decoder.Decode(&document)
		if err != nil && err.Error() == "EOF" {
			return nil
		}
		if err != nil {
			return at(failedAt(reasonChart, "it is not valid YAML", shown(name), lineOf(err)))
		}
		if wrong := wrongObject(name, resolved(document.Content[0])); wrong != nil {
			return wrong
		}
	}
}

func wrongObject(name string, object *yaml.Node) *failure {
	if object.Kind == yaml.ScalarNode && object.Tag == "!!null" {
		return nil
	}
	for _, needed := range []string{"apiVersion", "kind"} {
		if object.Kind != yaml.MappingNode || fieldOf(object, needed) == nil {
			return at(failedAt(reasonChart, "a resource has no `"+needed+"`", shown(name), object.Line))
		}
	}
	kind := resolved(fieldOf(object, "kind")).Value
	metadata := fieldOf(object, "metadata")
	if !strings.HasSuffix(kind, "List") && fieldOf(metadata, "name") == nil && fieldOf(metadata, "generateName") == nil {
		return at(failedAt(reasonChart, "a resource has no name", shown(name), object.Line))
	}
	return nil
}

// sortsOfError are what kustomize's own errors hold, and our words for them. The first that fits is taken.
var sortsOfError = []struct {
	holds   string
	because string
}{
	{"no 'git' program on path", remoteBase},
	{"invalid schema file", "the OpenAPI schema it names is none"},
	{"external plugins disabled", "it names a plugin, which is a program"},
	{"must specify --enable-helm", "it inflates a Helm chart, which needs a program"},
	{"already registered id", "two resources have the same name"},
	{"id conflict", "two resources have the same name"},
	{"no resource matches strategic merge patch", "a patch has no target"},
	{"no matches for Id", "a patch has no target"},
	{"unable to find patch target", "a patch has no target"},
	{"multiple matches for Id", "a patch fits more than one resource"},
	{"nothing selected by", "a replacement's source is not there"},
	{"unable to find field", "a replacement's field is not there"},
	{"fieldPath", "a replacement's field is not there"},
	{"error in remove for path", "a JSON patch does not fit its target"},
	{"remove operation does not apply", "a JSON patch does not fit its target"},
	{"add operation does not apply", "a JSON patch does not fit its target"},
	{"replace operation does not apply", "a JSON patch does not fit its target"},
	{"testing value", "a JSON patch does not fit its target"},
	{"doc is missing", "a JSON patch does not fit its target"},
	{"unable to parse SM or JSON patch", "a patch is neither a strategic merge nor a JSON patch"},
	{"trouble configuring builtin", "a patch or a generator is not as kustomize takes it"},
	{"does not match a config with the following GVK", "a replica count has no target"},
	{"cannot merge or replace", "a generator merges into what is not there"},
	{"illegally repeats the key", "a generator has a key twice"},
	{"loading KV pairs", "a generator's entries are not as kustomize takes them"},
	{"Failed to read kustomization file", "it is not a kustomization of a version that kustomize knows"},
	{"sortOptions", "its sort options are not ones that kustomize knows"},
	{"is empty", "the kustomization is empty"},
	{"expected kind", "a component is named as a resource, or a resource as a component"},
	{"var '", "a variable cannot be resolved"},
	{"found conflict between different", "two patches conflict"},
	{"cycle detected", "it includes itself"},
	{"security;", "it reads a file outside its folder"},
	{"yaml:", "it is not valid YAML"},
	{"YAML", "it is not valid YAML"},
}

func sortOf(err error) string {
	text := err.Error()
	for _, known := range sortsOfError {
		if strings.Contains(text, known.holds) {
			return known.because
		}
	}
	return "kustomize cannot build it"
}
