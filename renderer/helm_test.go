package main

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"strings"
	"testing"
)

var testLimits = limits{OutputBytes: 1 << 20, ArchiveBytes: 8 << 20, Files: 1000, ArchiveRatio: 100}

func chartOf(files map[string]string) *helmRequest {
	request := &helmRequest{releaseName: "pier", namespace: "harbour", limits: testLimits}
	if _, isThere := files["Chart.yaml"]; !isThere {
		request.files = append(request.files, inputFile{"Chart.yaml", []byte("apiVersion: v2\nname: tide-api\nversion: 1.0.0\n")})
	}
	for path, text := range files {
		request.files = append(request.files, inputFile{path, []byte(text)})
	}
	return request
}

func rendered(t *testing.T, request *helmRequest) helmResult {
	t.Helper()
	switch got := renderHelm(request).(type) {
	case helmResult:
		return got
	case failure:
		t.Fatalf("it failed: %s (%v)", got.Because, got.At)
	}
	panic("unreachable")
}

func failedRender(t *testing.T, request *helmRequest) failure {
	t.Helper()
	got, ok := renderHelm(request).(failure)
	if !ok {
		t.Fatal("it rendered")
	}
	return got
}

func TestPrintsWhatHelmTemplatePrints(t *testing.T) {
	got := rendered(t, chartOf(map[string]string{
		"values.yaml":            "crane: tall\n",
		"templates/service.yaml": "apiVersion: v1\nkind: Service\nmetadata:\n  name: {{ .Release.Name }}-{{ .Values.crane }}\n",
		"templates/account.yaml": "kind: ServiceAccount\nmetadata: {name: dock}\n",
		"templates/check.yaml":   "kind: Pod\nmetadata:\n  name: check\n  annotations:\n    helm.sh/hook: test\n",
		"templates/NOTES.txt":    "Welcome to {{ .Release.Namespace }}",
		"templates/_names.tpl":   "{{ define \"x\" }}x{{ end }}",
		"templates/blank.yaml":   "{{ if false }}kind: Pod{{ end }}\n",
	}))
	want := "---\n# Source: tide-api/templates/account.yaml\nkind: ServiceAccount\nmetadata: {name: dock}\n\n" +
		"---\n# Source: tide-api/templates/service.yaml\napiVersion: v1\nkind: Service\nmetadata:\n  name: pier-tall\n" +
		"---\n# Source: tide-api/templates/check.yaml\nkind: Pod\nmetadata:\n  name: check\n  annotations:\n    helm.sh/hook: test\n\n"
	if got.Manifest != want {
		t.Errorf("printed:\n%s", got.Manifest)
	}
	var paths []string
	for _, file := range got.Files {
		paths = append(paths, file.Path)
	}
	if strings.Join(paths, " ") != "templates/account.yaml templates/service.yaml templates/check.yaml" {
		t.Errorf("files: %v", paths)
	}
}

func TestLeavesOutWhatHelmignoreNames(t *testing.T) {
	got := rendered(t, chartOf(map[string]string{
		".helmignore":            "templates/draft.yaml\nold/\n",
		"templates/draft.yaml":   "{{ fail \"no\" }}",
		"templates/.hidden.yaml": "{{ fail \"no\" }}",
		"old/berth.txt":          "x",
		"templates/map.yaml":     "kind: ConfigMap\ndata: {old: {{ .Files.Get \"old/berth.txt\" | quote }}}\n",
	}))
	if len(got.Files) != 1 || !strings.Contains(got.Files[0].Text, `old: ""`) {
		t.Errorf("got %+v", got.Files)
	}
}

func TestSaysInOwnWordsWhyItFails(t *testing.T) {
	cases := []struct {
		template, values, reason, because string
		line                              int
	}{
		{"a: b\nc: {{ required \"the secret is 1234\" .Values.x }}", "", "values", "the chart's own `required` or `fail` stops it", 2},
		{"c: {{ fail \"the secret is 1234\" }}", "", "values", "the chart's own `required` or `fail` stops it", 1},
		{"c: {{ .Values.berth.name.short }}", "berth: {}", "values", "`.Values.berth.name.short` reads a key of a value that is not set", 1},
		{"c: {{ unload .Values }}", "", "chart", "the template calls `unload`, a function that Helm does not have", 1},
		{"\n\nc: {{ if }}", "", "chart", "the template cannot be parsed", 3},
		{"c: {{ include \"no\" . }}", "", "chart", "the template calls one that is not defined", 1},
		{"c: {{ .Values.pin | atoi | add \"x\" | fromJson }}", "pin: 1234", "values", "the template calls a function with a value of another type", 1},
		{"a: b\n  c: d\n", "", "chart", "the rendered text is not YAML", 1},
		{"{{ define \"loop\" }}{{ include \"loop\" . }}{{ end }}{{ include \"loop\" . }}", "", "chart", "the template calls itself without end", 0},
		{"{{ range until 100000 }}{{ repeat 1000 \"x\" }}{{ end }}", "", "budget", "the chart renders more text than is allowed", 0},
		{"{{ range until 2000000000 }}{{ end }}", "", "budget", "the chart renders more text than is allowed", 0},
		{"c: {{ .Values.crane.tall }}", "crane: secret-1234", "values", "`.Values.crane.tall` reads a key of a value that is not a map", 1},
	}
	for _, each := range cases {
		got := failedRender(t, chartOf(map[string]string{"values.yaml": each.values, "templates/a.yaml": each.template}))
		if got.Reason != each.reason || got.Because != each.because {
			t.Errorf("%q: %s, %s", each.template, got.Reason, got.Because)
		}
		if strings.Contains(got.Because, "1234") {
			t.Errorf("%q: quotes %q", each.template, got.Because)
		}
		if each.line > 0 && (got.At == nil || got.At.Path != "templates/a.yaml" || got.At.Line != each.line) {
			t.Errorf("%q: at %+v", each.template, got.At)
		}
	}
}

func TestLintModeGoesOnWhereValuesAreMissing(t *testing.T) {
	request := chartOf(map[string]string{"templates/a.yaml": "kind: Pod\nname: {{ required \"a name\" .Values.name }}\n"})
	if got := failedRender(t, request); got.Reason != "values" {
		t.Errorf("without: %s", got.Reason)
	}
	request.isLint = true
	if got := rendered(t, request); got.Files[0].Text != "kind: Pod\nname: \n" {
		t.Errorf("with: %q", got.Files[0].Text)
	}
}

func TestNamesMissingDependenciesAndRendersTheRest(t *testing.T) {
	got := rendered(t, chartOf(map[string]string{
		"Chart.yaml":       "apiVersion: v2\nname: a\nversion: 1.0.0\ndependencies: [{name: tide, version: 1.x, repository: https://example.org}]\n",
		"templates/a.yaml": "kind: Pod\n",
	}))
	if len(got.Files) != 1 || len(got.MissingDependencies) != 1 || got.MissingDependencies[0] != "tide" {
		t.Errorf("got %+v", got)
	}
}

func TestUnpacksDependenciesWithinTheLimits(t *testing.T) {
	members := map[string]string{
		"tide/Chart.yaml":       "apiVersion: v2\nname: tide\nversion: 1.2.0\n",
		"tide/templates/b.yaml": "kind: Pod\nname: {{ .Chart.Name }}\n",
	}
	request := chartOf(map[string]string{"charts/tide-1.2.0.tgz": archiveOf(t, members)})
	got := rendered(t, request)
	if len(got.Files) != 1 || got.Files[0].Path != "charts/tide-1.2.0.tgz!/templates/b.yaml" {
		t.Errorf("got %+v", got.Files)
	}
	request.limits.ArchiveBytes = 100
	if got := failedRender(t, request); got.Reason != "budget" || got.At.Path != "charts/tide-1.2.0.tgz" {
		t.Errorf("size: %+v", got)
	}
	members["tide/big.txt"] = strings.Repeat(" ", 4<<20)
	bomb := failedRender(t, chartOf(map[string]string{"charts/tide-1.2.0.tgz": archiveOf(t, members)}))
	if bomb.Reason != "budget" || bomb.Because != "the dependency's archive expands like a bomb" {
		t.Errorf("ratio: %+v", bomb)
	}
}

func TestRefusesPathsThatLeadOut(t *testing.T) {
	if got := failedRender(t, chartOf(map[string]string{"../x": "y"})); got.Because != "a file's path leads out of the chart" {
		t.Errorf("got %s", got.Because)
	}
	outside := archiveOf(t, map[string]string{"tide/../../../x": "y"})
	if got := failedRender(t, chartOf(map[string]string{"charts/tide.tgz": outside})); got.Reason != "chart" {
		t.Errorf("got %+v", got)
	}
}

func archiveOf(t *testing.T, members map[string]string) string {
	t.Helper()
	var packed bytes.Buffer
	zipped := gzip.NewWriter(&packed)
	tarred := tar.NewWriter(zipped)
	for name, text := range members {
		if err := tarred.WriteHeader(&tar.Header{Name: name, Mode: 0o644, Size: int64(len(text))}); err != nil {
			t.Fatal(err)
		}
		if _, err := tarred.Write([]byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	if err := tarred.Close(); err != nil {
		t.Fatal(err)
	}
	if err := zipped.Close(); err != nil {
		t.Fatal(err)
	}
	return packed.String()
}
