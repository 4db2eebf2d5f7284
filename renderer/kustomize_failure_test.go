package main

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

func TestSaysWhyItCannotBuild(t *testing.T) {
	crane := map[string]string{"crane.yaml": craneDeployment}
	cases := map[string]struct {
		files    map[string]string
		expected failure
	}{
		"no kustomization": {crane, failed(reasonChart, "there is no kustomization in the folder")},
		"two kustomizations": {
			map[string]string{"kustomization.yaml": "namePrefix: a-\n", "kustomization.yml": "namePrefix: b-\n"},
			failedAt(reasonChart, "the folder has more than one kustomization", "kustomization.yml", 1),
		},
		"not YAML": {
			map[string]string{"kustomization.yaml": "resources:\n- crane.yaml\n\tnamePrefix: a-\n"},
			failedAt(reasonChart, "the kustomization is not a YAML map", "kustomization.yaml", 2),
		},
		"no map": {
			map[string]string{"kustomization.yaml": "- crane.yaml\n"},
			failedAt(reasonChart, "the kustomization is not a YAML map", "kustomization.yaml", 1),
		},
		"unknown field": {
			with(crane, map[string]string{"kustomization.yaml": "resources: [crane.yaml]\nhoist: true\n"}),
			failedAt(reasonChart, "kustomize does not take this field", "kustomization.yaml", 2),
		},
		"a field of another type": {
			with(crane, map[string]string{"kustomization.yaml": "resources: [crane.yaml]\npatches:\n- crane.yaml\n"}),
			failedAt(reasonChart, "kustomize does not take this field", "kustomization.yaml", 2),
		},
		"missing file": {
			with(harbour, map[string]string{"base/kustomization.yaml": "resources:\n- crane.yaml\n- derrick.yaml\n"}),
			failedAt(reasonChart, "it names a file or folder that is not there", "base/kustomization.yaml", 3),
		},
		"missing patch": {
			with(crane, map[string]string{"kustomization.yaml": "resources: [crane.yaml]\npatches:\n- path: tall.yaml\n"}),
			failedAt(reasonChart, "it names a file or folder that is not there", "kustomization.yaml", 3),
		},
		"a cycle": {
			map[string]string{"kustomization.yaml": "resources:\n- quay\n", "quay/kustomization.yaml": "resources:\n- ../quay2\n",
				"quay2/kustomization.yaml": "namePrefix: a-\nresources:\n- ../quay\n"},
			failedAt(reasonChart, "it includes itself", "quay2/kustomization.yaml", 3),
		},
		"itself": {
			map[string]string{"kustomization.yaml": "resources:\n- .\n"},
			failedAt(reasonChart, "it includes itself", "kustomization.yaml", 2),
		},
		"a file above its folder": {
			map[string]string{"crane.yaml": craneDeployment, "base/kustomization.yaml": "resources:\n- ../crane.yaml\n", "kustomization.yaml": "resources: [base]\n"},
			failedAt(reasonChart, "it reads a file outside its folder", "base/kustomization.yaml", 2),
		},
		"a file outside the repository": {
			map[string]string{"kustomization.yaml": "configMapGenerator:\n- name: tides\n  files:\n  - ../../../etc/passwd\n"},
			failedAt(reasonChart, "it names a file or folder that is not there", "kustomization.yaml", 4),
		},
		"an absolute path": {
			map[string]string{"kustomization.yaml": "configMapGenerator:\n- name: tides\n  files:\n  - passwords=/etc/passwd\n"},
			failedAt(reasonChart, "it names an absolute path", "kustomization.yaml", 4),
		},
		"a patch without a target": {
			with(crane, map[string]string{"kustomization.yaml": "resources: [crane.yaml]\npatches:\n- path: p.yaml\n",
				"p.yaml": strings.Replace(craneDeployment, "name: crane", "name: derrick", 1)}),
			failedAt(reasonChart, "a patch has no target", "kustomization.yaml", 1),
		},
		"one name twice": {
			with(harbour, map[string]string{"kustomization.yaml": "resources:\n- base\n- again\n", "again/kustomization.yaml": "resources: [crane.yaml]\n", "again/crane.yaml": craneDeployment}),
			failedAt(reasonChart, "two resources have the same name", "again/kustomization.yaml", 1),
		},
		"a JSON patch that does not fit": {
			with(crane, map[string]string{"kustomization.yaml": "resources: [crane.yaml]\npatches:\n- target: {kind: Deployment}\n  patch: |-\n    - {op: remove, path: /spec/password-abc}\n"}),
			failedAt(reasonChart, "a JSON patch does not fit its target", "kustomization.yaml", 1),
		},
		"a resource that is not YAML": {
			map[string]string{"kustomization.yaml": "resources: [secret.yaml]\n", "secret.yaml": "kind: Secret\ndata:\n\tpassword: hunter2\n"},
			failedAt(reasonChart, "it is not valid YAML", "secret.yaml", 3),
		},
		"a resource without a kind": {
			map[string]string{"kustomization.yaml": "resources: [values.yaml]\n", "values.yaml": "apiVersion: v1\npassword: hunter2\n"},
			failedAt(reasonChart, "a resource has no `kind`", "values.yaml", 1),
		},
		"a component as a resource": {
			map[string]string{"kustomization.yaml": "resources: [tall]\n", "tall/kustomization.yaml": "kind: Component\napiVersion: kustomize.config.k8s.io/v1alpha1\nnamePrefix: a-\n"},
			failedAt(reasonChart, "a component is named as a resource, or a resource as a component", "tall/kustomization.yaml", 1),
		},
		"a schema that is none": {
			with(crane, map[string]string{"kustomization.yaml": "openapi: {path: s.json}\nresources: [crane.yaml]\npatches:\n- path: crane.yaml\n", "s.json": `{"definitions": 5}`}),
			failedAt(reasonChart, "the OpenAPI schema it names is none", "kustomization.yaml", 1),
		},
		"a Helm chart": {
			map[string]string{"kustomization.yaml": "namePrefix: a-\nhelmCharts:\n- name: crane\n"},
			failedAt(reasonChart, "it inflates a Helm chart, which needs a program", "kustomization.yaml", 2),
		},
		"a plugin": {
			map[string]string{"kustomization.yaml": "generators: [hoist.yaml]\n",
				"hoist.yaml": "apiVersion: shipyard/v1\nkind: Hoist\nmetadata:\n  name: hoist\n  annotations:\n    config.kubernetes.io/function: |\n      exec:\n        path: /bin/sh\n"},
			failedAt(reasonChart, "it names a plugin, which is a program", "kustomization.yaml", 1),
		},
	}
	for name, expected := range cases {
		t.Run(name, func(t *testing.T) {
			same(t, built(t, expected.files, rootOf(expected.files)), expected.expected)
		})
	}
}

func rootOf(files map[string]string) string {
	if _, there := files["overlays/quay/kustomization.yaml"]; there && files["kustomization.yaml"] == "" {
		return "overlays/quay"
	}
	return ""
}

func same(t *testing.T, found result, expected failure) {
	t.Helper()
	known, isFailure := found.(failure)
	if !isFailure {
		t.Fatalf("it did not fail: %.300v", found)
	}
	if string(encode(known)) != string(encode(expected)) {
		t.Errorf("it says\n%s, not\n%s", encode(known), encode(expected))
	}
}

func TestRefusesWhatIsRemoteAtOnce(t *testing.T) {
	entries := map[string]string{
		"an address":          "resources:\n- https://github.com/shipyard/crane/deploy?ref=v1\n",
		"GitHub's host":       "resources:\n- github.com/shipyard/crane//deploy?ref=v1\n",
		"ssh":                 "resources:\n- ssh://git@example.com/shipyard/crane.git\n",
		"a user":              "resources:\n- git@github.com:shipyard/crane.git\n",
		"forced git":          "resources:\n- git::https://example.com/shipyard/crane.git//deploy\n",
		"a local repository":  "resources:\n- file:///srv/crane.git\n",
		"a base":              "bases:\n- github.com/shipyard/crane\n",
		"a component":         "components:\n- https://example.com/shipyard/crane.git\n",
		"a manifest":          "resources:\n- http://169.254.169.254/latest/meta-data/crane.yaml\n",
		"a generator's file":  "configMapGenerator:\n- {name: tides, files: [tides=http://169.254.169.254/tides]}\n",
		"a patch":             "patches:\n- path: https://example.com/patch.yaml\n",
		"a transformer":       "transformers:\n- https://example.com/shipyard/transformer.yaml\n",
		"a schema":            "openapi:\n  path: https://example.com/schema.json\n",
		"a CRD":               "crds:\n- https://example.com/crd.json\n",
		"a field in any case": "Resources:\n- https://example.com/crane.yaml\n",
	}
	for name, kustomization := range entries {
		t.Run(name, func(t *testing.T) {
			line := 2
			if strings.Count(kustomization, "\n") == 1 {
				line = 1
			}
			answer := built(t, map[string]string{"kustomization.yaml": "resources: [base]\n", "base/kustomization.yaml": kustomization}, "")
			same(t, answer, failedAt(reasonChart, "it names a remote base", "base/kustomization.yaml", line))
		})
	}
}

func TestTakesLocalFoldersForLocal(t *testing.T) {
	for _, folder := range []string{"github.com", "crane@1.2.0", "https", "git.shipyard/crane"} {
		files := map[string]string{"kustomization.yaml": "resources:\n- " + folder + "\n", folder + "/kustomization.yaml": "resources: [crane.yaml]\n", folder + "/crane.yaml": craneDeployment}
		if answer := builtWell(t, files, ""); answer.Text != craneDeployment {
			t.Errorf("%s: %s", folder, answer.Text)
		}
	}
}

func TestEndsWhatGrowsWithoutBound(t *testing.T) {
	bomb := "x0: &x0 [tide, tide]\n"
	for level := range 40 {
		bomb += fmt.Sprintf("x%d: &x%d [*x%d, *x%d]\n", level+1, level+1, level, level)
	}
	object := "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: tides\n"
	root := "resources: [tides.yaml]\n"
	doubling := map[string]string{"b0/kustomization.yaml": "resources: []\n"}
	for level := range 30 {
		for _, side := range []string{"l", "r"} {
			doubling[fmt.Sprintf("%s%d/kustomization.yaml", side, level+1)] = fmt.Sprintf("namePrefix: %s-\nresources: [../b%d]\n", side, level)
		}
		doubling[fmt.Sprintf("b%d/kustomization.yaml", level+1)] = fmt.Sprintf("resources: [../l%d, ../r%d]\n", level+1, level+1)
	}
	doubling["kustomization.yaml"] = "resources: [b30]\n"
	cases := map[string]struct {
		files    map[string]string
		expected failure
	}{
		"aliases":         {map[string]string{"kustomization.yaml": root, "tides.yaml": object + bomb}, failedAt(reasonBudget, "its YAML aliases grow without bound", "tides.yaml", 1)},
		"an endless one":  {map[string]string{"kustomization.yaml": root, "tides.yaml": object + "x: &x [*x]\n"}, failedAt(reasonBudget, "its YAML aliases grow without bound", "tides.yaml", 1)},
		"an inline patch": {map[string]string{"kustomization.yaml": "resources: []\npatches:\n- patch: |\n    " + strings.ReplaceAll(object+bomb, "\n", "\n    ") + "\n"}, failedAt(reasonBudget, "its YAML aliases grow without bound", "kustomization.yaml", 1)},
		"brackets":        {map[string]string{"kustomization.yaml": root, "tides.yaml": object + "x: " + strings.Repeat("[", 5000) + strings.Repeat("]", 5000) + "\n"}, failedAt(reasonBudget, "its YAML nests too deep", "tides.yaml", 1)},
		"dashes":          {map[string]string{"kustomization.yaml": root, "tides.yaml": object + "x:\n" + strings.Repeat("- ", 5000) + "1\n"}, failedAt(reasonBudget, "its YAML nests too deep", "tides.yaml", 1)},
		"bases of bases":  {doubling, failed(reasonBudget, "it reads its files over and over")},
	}
	for name, expected := range cases {
		t.Run(name, func(t *testing.T) {
			started := time.Now()
			same(t, built(t, expected.files, ""), expected.expected)
			if taken := time.Since(started); taken > 10*time.Second {
				t.Errorf("it took %s", taken)
			}
		})
	}
}

func TestTakesFewAliases(t *testing.T) {
	files := map[string]string{"kustomization.yaml": "resources: [tides.yaml]\n",
		"tides.yaml": "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: tides\n  labels: &labels {port: quay}\n  annotations: *labels\n"}
	if answer := builtWell(t, files, ""); !strings.Contains(answer.Text, "annotations:\n    port: quay\n") {
		t.Errorf("text:\n%s", answer.Text)
	}
}

// Errors of kustomize quote files; none of that may reach an answer.
func TestQuotesNoInput(t *testing.T) {
	secret := "hunter2-hunter2"
	for name, files := range map[string]map[string]string{
		"in a kustomization": {"kustomization.yaml": "secretGenerator:\n- name: " + secret + "\n  literals: " + secret + "\n"},
		"in a field":         {"kustomization.yaml": secret + ": true\n"},
		"in a resource":      {"kustomization.yaml": "resources: [s.yaml]\n", "s.yaml": "data: {password: " + secret},
		"in a literal":       {"kustomization.yaml": "secretGenerator:\n- name: tides\n  literals: [" + secret + "]\n"},
		"in a patch":         {"kustomization.yaml": "resources: [c.yaml]\npatches:\n- patch: '" + secret + "'\n", "c.yaml": craneDeployment},
		"in a resource's id": {"kustomization.yaml": "resources: [c.yaml, c.yaml]\n", "c.yaml": strings.ReplaceAll(craneDeployment, "crane", secret)},
	} {
		t.Run(name, func(t *testing.T) {
			answer := built(t, files, "")
			if known, isFailure := answer.(failure); !isFailure || strings.Contains(string(encode(known)), secret) {
				t.Errorf("%s", encode(answer))
			}
		})
	}
}
