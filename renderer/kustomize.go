package main

import (
	"bytes"
	"path"
	"sync"
	"unicode/utf8"

	"sigs.k8s.io/kustomize/api/krusty"
	"sigs.k8s.io/kustomize/api/resmap"
	"sigs.k8s.io/kustomize/kyaml/openapi"
)

// renderKustomize builds one folder as `kustomize build` does without flags: nothing from outside the folder but bases, no
// plugin, no Helm, nothing remote.
func renderKustomize(request *kustomizeRequest) (answer result) {
	files := newTree(request.files, request.limits)
	root := path.Join(treeRoot, path.Clean("/"+request.root))
	defer func() {
		switch recovered := recover().(type) {
		case nil:
		case failure:
			answer = recovered
		case error:
			answer = whyNotBuilt(files, root, recovered)
		default:
			answer = failureOfPanic(recovered)
		}
	}()

	objects, err := buildKustomization(files, root)
	if err != nil {
		return whyNotBuilt(files, root, err)
	}
	text, err := objects.AsYaml()
	if err != nil {
		return whyNotBuilt(files, root, err)
	}
	if request.limits.OutputBytes > 0 && len(text) > request.limits.OutputBytes {
		return failed(reasonBudget, "it renders too much text")
	}
	if !utf8.Valid(text) {
		return failed(reasonChart, "what it renders is not UTF-8")
	}

	origins := []kustomizeOrigin{}
	if request.isTraced {
		origins = traceKustomization(files, root, objects)
	}
	return kustomizeResult{Kind: "kustomize", Text: string(text), Objects: origins}
}

// schemaInUse guards kyaml's schema, which is one for the whole process.
var schemaInUse sync.Mutex

func buildKustomization(files *tree, root string) (resmap.ResMap, error) {
	schemaInUse.Lock()
	defer schemaInUse.Unlock()
	// A schema of one build's own would stay for the next; parsing the built-in one again takes time, so only then.
	if files.setsSchema() {
		openapi.ResetOpenAPI()
		defer openapi.ResetOpenAPI()
	}
	options := krusty.MakeDefaultOptions()
	options.Reorder = krusty.ReorderOptionUnspecified
	options.PluginConfig.HelmConfig.Command = "helm"
	return krusty.MakeKustomizer(options).Run(files, root)
}

func (files *tree) setsSchema() bool {
	for name, content := range files.contents {
		if isKustomizationName(path.Base(name)) && bytes.Contains(bytes.ToLower(content), []byte("openapi")) {
			return true
		}
	}
	return false
}
