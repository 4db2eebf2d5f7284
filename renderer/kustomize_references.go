package main

import (
	"net/url"
	"path"
	"regexp"
	"strings"

	"sigs.k8s.io/kustomize/kyaml/yaml"
)

const remoteBase = "it names a remote base"

// reference is a place of a kustomization that names a file or a folder.
type reference struct {
	*yaml.Node
	// What is named; a generator's `key=path` without its key.
	path string
	// What it may be: only a base is looked for in a git repository.
	mayBeFile, mayBeFolder, mayBeInline bool
}

// referencesOf lists what a kustomization names, in the order kustomize comes to it.
func referencesOf(kustomization *yaml.Node) []reference {
	var found []reference
	add := func(node *yaml.Node, as reference) {
		if node = resolved(node); node != nil && node.Kind == yaml.ScalarNode && node.Value != "" {
			as.Node = node
			if as.path == "" {
				as.path = node.Value
			}
			found = append(found, as)
		}
	}
	addAll := func(list *yaml.Node, as reference) {
		for _, item := range itemsOf(list) {
			add(item, as)
		}
	}
	field := func(name string) *yaml.Node { return fieldOf(kustomization, name) }

	addAll(field("resources"), reference{mayBeFile: true, mayBeFolder: true})
	addAll(field("bases"), reference{mayBeFile: true, mayBeFolder: true})
	add(fieldOf(field("openapi"), "path"), reference{mayBeFile: true})
	addAll(field("configurations"), reference{mayBeFile: true})
	addAll(field("crds"), reference{mayBeFile: true})
	for _, name := range []string{"configMapGenerator", "secretGenerator"} {
		for _, generator := range itemsOf(field(name)) {
			for _, item := range itemsOf(fieldOf(generator, "files")) {
				_, named, hasKey := strings.Cut(resolved(item).Value, "=")
				if !hasKey {
					named = resolved(item).Value
				}
				add(item, reference{path: named, mayBeFile: true})
			}
			addAll(fieldOf(generator, "envs"), reference{mayBeFile: true})
			add(fieldOf(generator, "env"), reference{mayBeFile: true})
		}
	}
	plugins := reference{mayBeFile: true, mayBeFolder: true, mayBeInline: true}
	addAll(field("generators"), plugins)
	addAll(field("components"), reference{mayBeFolder: true})
	addAll(field("patchesStrategicMerge"), reference{mayBeFile: true, mayBeInline: true})
	for _, name := range []string{"patches", "patchesJson6902", "replacements"} {
		for _, item := range itemsOf(field(name)) {
			add(fieldOf(item, "path"), reference{mayBeFile: true})
		}
	}
	addAll(field("transformers"), plugins)
	addAll(field("validators"), plugins)
	return found
}

// remoteEntry is the first place of a kustomization that kustomize would go to the network for; nil when there is none.
func remoteEntry(files *tree, folder string, document *yaml.Node) *yaml.Node {
	if len(document.Content) != 1 {
		return nil
	}
	for _, named := range referencesOf(document.Content[0]) {
		if strings.ContainsRune(named.path, '\n') {
			continue
		}
		if named.mayBeFile && isRemoteFile(named.path) {
			return named.Node
		}
		_, isFile := files.contents[path.Join(folder, named.path)]
		if named.mayBeFolder && !(named.mayBeFile && isFile) && isRemoteRepository(named.path) {
			return named.Node
		}
	}
	return nil
}

func isRemoteFile(named string) bool {
	address, err := url.Parse(named)
	return err == nil && (address.Scheme == "http" || address.Scheme == "https")
}

var (
	forcedGit  = regexp.MustCompile(`(?i)^git::`)
	withScheme = regexp.MustCompile(`(?i)^(ssh|https?|file)://.`)
	atGitHub   = regexp.MustCompile(`(?i)^github\.com[/:](.+)$`)
	asUser     = regexp.MustCompile(`^[a-zA-Z][a-zA-Z0-9-]*@([^/:]+[/:].+)$`)
)

// isRemoteRepository says what kustomize takes for a git repository: an address, GitHub's host, or `user@host:path`, with
// enough of a path behind it. See "remote targets" in kustomize's documentation.
func isRemoteRepository(named string) bool {
	named = forcedGit.ReplaceAllString(named, "")
	named, _, _ = strings.Cut(named, "?")
	if strings.HasPrefix(named, "/") {
		return false
	}
	if withScheme.MatchString(named) {
		return true
	}
	for _, form := range []*regexp.Regexp{asUser, atGitHub} {
		if found := form.FindStringSubmatch(named); found != nil {
			rest := found[1]
			if at := strings.IndexAny(rest, "/:"); form == asUser && at >= 0 {
				rest = rest[at+1:]
			}
			return strings.Contains(rest, "/") || strings.Contains(rest, ".git")
		}
	}
	return false
}
