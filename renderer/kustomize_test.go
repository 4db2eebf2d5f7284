package main

import (
	"reflect"
	"strings"
	"testing"
)

const craneDeployment = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: crane
spec:
  template:
    spec:
      containers:
      - image: shipyard/crane:1.2.0
        name: crane
`

var harbour = map[string]string{
	"base/kustomization.yaml": "resources:\n- crane.yaml\nconfigMapGenerator:\n- name: tides\n  literals: [high=12]\n",
	"base/crane.yaml":         craneDeployment,
	"overlays/quay/kustomization.yaml": "resources:\n- ../../base\nnamePrefix: quay-\npatches:\n- path: privileged.yaml\n" +
		"images:\n- name: shipyard/crane\n  newTag: 1.3.0\n",
	"overlays/quay/privileged.yaml": "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: crane\nspec:\n  template:\n    spec:\n" +
		"      containers:\n      - name: crane\n        securityContext:\n          privileged: true\n",
}

func built(t *testing.T, files map[string]string, root string) result {
	t.Helper()
	// Natively kustomize could run git; in WebAssembly there is none.
	t.Setenv("PATH", "")
	request := kustomizeRequest{root: root, isTraced: true, limits: limits{OutputBytes: 1 << 20}}
	for path, text := range files {
		request.files = append(request.files, inputFile{path: path, content: []byte(text)})
	}
	return renderKustomize(&request)
}

func builtWell(t *testing.T, files map[string]string, root string) kustomizeResult {
	t.Helper()
	answer, ok := built(t, files, root).(kustomizeResult)
	if !ok {
		t.Fatalf("it failed: %+v", built(t, files, root))
	}
	return answer
}

func with(files map[string]string, more map[string]string) map[string]string {
	all := map[string]string{}
	for _, some := range []map[string]string{files, more} {
		for path, text := range some {
			all[path] = text
		}
	}
	return all
}

func TestBuildsAnOverlay(t *testing.T) {
	answer := builtWell(t, harbour, "overlays/quay")
	for _, line := range []string{"name: quay-crane", "image: shipyard/crane:1.3.0", "privileged: true"} {
		if !strings.Contains(answer.Text, line+"\n") {
			t.Errorf("no %q in\n%s", line, answer.Text)
		}
	}
	if strings.Contains(answer.Text, "config.kubernetes.io") {
		t.Error("the notes of the traced build are in the text")
	}
}

func TestTellsOriginsFromTheRepositorysRoot(t *testing.T) {
	answer := builtWell(t, harbour, "overlays/quay")
	overlay := "overlays/quay/kustomization.yaml"
	// Kustomize notes a transformer on every object it is shown, changed or not.
	all := []kustomizeTransformation{{overlay, "PatchTransformer"}, {overlay, "PrefixTransformer"}, {overlay, "ImageTagTransformer"}}
	expected := []kustomizeOrigin{
		{ConfiguredIn: "base/kustomization.yaml", Transformations: all},
		{Path: "base/crane.yaml", Transformations: all},
	}
	if !strings.HasPrefix(answer.Text, "apiVersion: v1\ndata:\n  high:") {
		t.Fatalf("the config map is not first:\n%s", answer.Text)
	}
	if !reflect.DeepEqual(answer.Objects, expected) {
		t.Errorf("origins:\n%+v\nexpected:\n%+v", answer.Objects, expected)
	}
}

func TestKeepsTheUsersOwnBuildMetadata(t *testing.T) {
	root := "resources:\n- crane.yaml\nbuildMetadata: [originAnnotations]\n"
	answer := builtWell(t, map[string]string{"kustomization.yaml": root, "crane.yaml": craneDeployment}, "")
	if !strings.Contains(answer.Text, "config.kubernetes.io/origin: |\n      path: crane.yaml\n") {
		t.Errorf("the origin asked for is not in the text:\n%s", answer.Text)
	}
	if len(answer.Objects) != 1 || answer.Objects[0].Path != "crane.yaml" {
		t.Errorf("origins: %+v", answer.Objects)
	}
}

func TestTracesAKustomizationInJSON(t *testing.T) {
	answer := builtWell(t, map[string]string{"kustomization.yaml": `{"resources": ["crane.yaml"]}`, "crane.yaml": craneDeployment}, "")
	if len(answer.Objects) != 1 || answer.Objects[0].Path != "crane.yaml" {
		t.Errorf("origins: %+v", answer.Objects)
	}
}

func TestReadsFilesOfAnyName(t *testing.T) {
	name := "crane @ quay+1 (tall).yaml"
	answer := builtWell(t, map[string]string{"dock no. 1/kustomization.yml": "resources:\n- '" + name + "'\n", "dock no. 1/" + name: craneDeployment}, "dock no. 1")
	if answer.Text != craneDeployment || answer.Objects[0].Path != "dock no. 1/"+name {
		t.Errorf("text:\n%s\norigins: %+v", answer.Text, answer.Objects)
	}
}

func TestNamesAComponentsPatch(t *testing.T) {
	answer := builtWell(t, with(harbour, map[string]string{
		"components/tall/kustomization.yaml": "apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\nreplicas:\n- name: crane\n  count: 3\n",
		"tall/kustomization.yaml":            "resources: [../base]\ncomponents: [../components/tall]\n",
	}), "tall")
	expected := []kustomizeTransformation{{"components/tall/kustomization.yaml", "ReplicaCountTransformer"}}
	if found := answer.Objects[1].Transformations; !reflect.DeepEqual(found, expected) {
		t.Errorf("transformations: %+v", found)
	}
}

// A schema of one build must not change the next one: kyaml keeps it for the whole process.
func TestForgetsABuildsOwnSchema(t *testing.T) {
	before := builtWell(t, harbour, "overlays/quay").Text
	schema := `{"definitions": {}}`
	own := map[string]string{
		"schema.json": schema, "crane.yaml": craneDeployment, "patch.yaml": harbour["overlays/quay/privileged.yaml"],
		"kustomization.yaml": "openapi:\n  path: schema.json\nresources: [crane.yaml]\npatches:\n- path: patch.yaml\n",
	}
	if strings.Contains(builtWell(t, own, "").Text, "image:") {
		t.Error("without a schema the patch replaces the list of containers")
	}
	if after := builtWell(t, harbour, "overlays/quay").Text; after != before {
		t.Errorf("the next build changed:\n%s", after)
	}
}

func TestGivesTheSameTextUntraced(t *testing.T) {
	request := kustomizeRequest{root: "overlays/quay", limits: limits{OutputBytes: 1 << 20}}
	for path, text := range harbour {
		request.files = append(request.files, inputFile{path: path, content: []byte(text)})
	}
	answer := renderKustomize(&request).(kustomizeResult)
	if answer.Text != builtWell(t, harbour, "overlays/quay").Text || len(answer.Objects) != 0 {
		t.Errorf("%d objects, text:\n%s", len(answer.Objects), answer.Text)
	}
}

func TestSaysNoMoreThanItMayPrint(t *testing.T) {
	much := strings.Repeat("    the water stands at the quay\n", 40_000)
	answer := built(t, map[string]string{
		"kustomization.yaml": "resources: [tides.yaml]\n",
		"tides.yaml":         "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: tides\ndata:\n  log: |\n" + much,
	}, "")
	if answer != failed(reasonBudget, "it renders too much text") {
		t.Errorf("%.200v", answer)
	}
}
