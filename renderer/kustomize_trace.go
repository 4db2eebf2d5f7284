package main

import (
	"path"
	"slices"

	"sigs.k8s.io/kustomize/api/resmap"
	"sigs.k8s.io/kustomize/api/resource"
	"sigs.k8s.io/kustomize/api/types"
	"sigs.k8s.io/kustomize/kyaml/yaml"
)

// traceKustomization builds once more with kustomize's own notes of where objects come from, and reads the notes: one for each
// object of the plain build, in its order. Empty when the two builds do not give the same objects.
func traceKustomization(files *tree, root string, plain resmap.ResMap) []kustomizeOrigin {
	none := []kustomizeOrigin{}
	found := files.kustomizationsIn(root)
	if len(found) != 1 {
		return none
	}
	annotating, err := withOriginNotes(files.contents[found[0]])
	if err != nil {
		return none
	}
	traced, err := buildKustomization(files.with(found[0], annotating), root)
	if err != nil || !slices.EqualFunc(plain.Resources(), traced.Resources(), isSameObject) {
		return none
	}

	origins := make([]kustomizeOrigin, 0, traced.Size())
	for _, object := range traced.Resources() {
		origin, err := originOf(object, root)
		if err != nil {
			return none
		}
		origins = append(origins, origin)
	}
	return origins
}

// withOriginNotes is a kustomization that asks for the notes, besides whatever it asks for already.
func withOriginNotes(kustomization []byte) ([]byte, error) {
	var document yaml.Node
	if err := yaml.Unmarshal(kustomization, &document); err != nil {
		return nil, err
	}
	if len(document.Content) != 1 || document.Content[0].Kind != yaml.MappingNode {
		return nil, errNoMap
	}
	asked := fieldOf(document.Content[0], "buildMetadata")
	if asked == nil {
		asked = &yaml.Node{Kind: yaml.SequenceNode}
		key := &yaml.Node{Kind: yaml.ScalarNode, Value: "buildMetadata"}
		document.Content[0].Content = append(document.Content[0].Content, key, asked)
	}
	asked = resolved(asked)
	if asked.Kind != yaml.SequenceNode {
		*asked = yaml.Node{Kind: yaml.SequenceNode}
	}
	for _, option := range []string{types.OriginAnnotations, types.TransformerAnnotations} {
		if !slices.ContainsFunc(asked.Content, func(item *yaml.Node) bool { return resolved(item).Value == option }) {
			asked.Content = append(asked.Content, &yaml.Node{Kind: yaml.ScalarNode, Value: option})
		}
	}
	return yaml.Marshal(&document)
}

func isSameObject(one, other *resource.Resource) bool {
	return one.CurId() == other.CurId()
}

func originOf(object *resource.Resource, root string) (kustomizeOrigin, error) {
	known := kustomizeOrigin{Transformations: []kustomizeTransformation{}}
	origin, err := object.GetOrigin()
	if err != nil {
		return known, err
	}
	if origin != nil {
		known.Path = fromRepository(root, origin.Path)
		known.ConfiguredIn = fromRepository(root, origin.ConfiguredIn)
	}
	transformations, err := object.GetTransformations()
	if err != nil {
		return known, err
	}
	for _, one := range transformations {
		known.Transformations = append(known.Transformations, kustomizeTransformation{
			ConfiguredIn: fromRepository(root, one.ConfiguredIn),
			By:           one.ConfiguredBy.Kind,
		})
	}
	return known, nil
}

// fromRepository turns a path of a note, which starts at the built folder, into one from the repository's root.
func fromRepository(root, noted string) string {
	if noted == "" {
		return ""
	}
	return shown(path.Join(root, noted))
}
