package main

import (
	"encoding/json"
	"fmt"
	"math/rand"
	"strings"
	"testing"
	"unicode/utf16"
)

// tracedLines gives for every line `how path:line of the template <values>`, as the segment at its first character says.
func tracedLines(t *testing.T, files map[string]string, name string) []string {
	t.Helper()
	request := chartOf(files)
	request.isTraced = true
	for _, file := range rendered(t, request).Files {
		if file.Path != name {
			continue
		}
		if file.Trace == nil {
			t.Fatal("it has no trace")
		}
		return describe(files, file)
	}
	t.Fatal("it was not rendered")
	return nil
}

func describe(files map[string]string, file renderedTemplate) []string {
	var lines []string
	at := 0
	for _, line := range strings.SplitAfter(file.Text, "\n") {
		units := len(utf16.Encode([]rune(line)))
		first := at + len(line) - len(strings.TrimLeft(line, " "))
		if strings.TrimSpace(line) != "" {
			lines = append(lines, describePlace(files, file.Trace, first))
		}
		at += units
	}
	return lines
}

func describePlace(files map[string]string, trace *helmTrace, place int) string {
	for _, segment := range trace.Segments {
		if segment[0] > place || segment[1] <= place {
			continue
		}
		origin := trace.Origins[segment[2]]
		path := trace.Paths[origin[0].(int)]
		offset := origin[2].(int)
		if segment[3] == howText {
			offset = segment[4]
		}
		units := utf16.Encode([]rune(files[path]))
		line := 1 + strings.Count(string(utf16.Decode(units[:offset])), "\n")
		return strings.TrimSpace(fmt.Sprintf("%s %s:%d %s", []string{"text", "value", "call"}[segment[3]], path, line, strings.Join(routesOf(origin), " ")))
	}
	return "nothing"
}

func routesOf(origin [6]any) []string {
	var routes [][]any
	_ = json.Unmarshal(origin[4].(json.RawMessage), &routes)
	var texts []string
	for _, route := range routes {
		texts = append(texts, strings.ReplaceAll(strings.Trim(fmt.Sprint(route), "[]"), " ", "."))
	}
	return texts
}

func expectLines(t *testing.T, got []string, want ...string) {
	t.Helper()
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got:\n%s\nwant:\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestTracesTextAndValues(t *testing.T) {
	expectLines(t, tracedLines(t, map[string]string{
		"values.yaml":      "ö: 1\nberths: [{name: east}, {name: west}]\nlabels: {a: b, c: d}\n",
		"templates/a.yaml": "# ⚓ 🚢\nkind: Pod\nspec:\n{{- range .Values.berths }}\n  {{ .name }}: 1\n{{- end }}\n{{ toYaml .Values.labels }}\n",
	}, "templates/a.yaml"),
		"text templates/a.yaml:1", "text templates/a.yaml:2", "text templates/a.yaml:3",
		"value templates/a.yaml:5 berths.0.name", "value templates/a.yaml:5 berths.1.name",
		"value templates/a.yaml:7 labels", "value templates/a.yaml:7 labels")
}

func TestTracesThroughIncludes(t *testing.T) {
	files := map[string]string{
		"values.yaml": "image: {tag: v1, name: crane}\n",
		"templates/_box.tpl": "{{ define \"box\" }}\nimage: {{ .image.name }}\ntag: {{ .image.tag | quote }}\nsame: 1\nsame: 1\n{{ end }}" +
			"{{ define \"name\" }}{{ .Chart.Name }}{{ end }}",
		"templates/a.yaml": "kind: Pod\nname: {{ include \"name\" . | quote }}\nbox:\n  {{- include \"box\" (dict \"image\" .Values.image) | nindent 2 }}\n",
	}
	expectLines(t, tracedLines(t, files, "templates/a.yaml"),
		"text templates/a.yaml:1", "text templates/a.yaml:2", "text templates/a.yaml:3",
		"text templates/_box.tpl:2", "text templates/_box.tpl:3", "text templates/_box.tpl:4", "text templates/_box.tpl:5")
}

func TestTracesWhatIsRenderedFromATextAsTheActionThatGaveIt(t *testing.T) {
	files := map[string]string{
		"values.yaml":          "extra: |\n  a: {{ .Values.depth }}\n  b: 2\ndepth: 7\n",
		"templates/a.yaml":     "kind: Pod\n{{ tpl .Values.extra . }}\nend: {{ include \"late\" . }}\n",
		"templates/_late.yaml": "{{ define \"late\" }}<no value>x{{ .Values.none }}{{ end }}",
	}
	expectLines(t, tracedLines(t, files, "templates/a.yaml"),
		"text templates/a.yaml:1", "value templates/a.yaml:2 extra depth", "value templates/a.yaml:2 extra depth", "text templates/a.yaml:3")
}

func TestNamesTheRoutesOfScalars(t *testing.T) {
	files := map[string]string{
		"values.yaml": "ports: [80, 81]\nenv: {A: x}\nuser: {id: 5}\nfallback: 9\n",
		"templates/a.yaml": "kind: Pod\n{{ range $i, $p := .Values.ports }}\n{{ $p }}: 1\n{{ end }}\n" +
			"{{ range $k, $v := .Values.env }}\n{{ $k }}: {{ $v }}\n{{ end }}\n" +
			"{{ with .Values.user.id }}\n{{ . }}: 1\n{{ end }}\n{{ $id := .Values.none | default .Values.fallback }}\n{{ $id }}: 1\n{{ index .Values \"user\" \"id\" }}: 2\n",
	}
	expectLines(t, tracedLines(t, files, "templates/a.yaml"),
		"text templates/a.yaml:1", "value templates/a.yaml:3 ports.0", "value templates/a.yaml:3 ports.1",
		"value templates/a.yaml:6 env.A", "value templates/a.yaml:9 user.id", "value templates/a.yaml:12 none fallback",
		"value templates/a.yaml:13 user.id")
}

func TestNamesDependenciesValuesFromTheTop(t *testing.T) {
	files := map[string]string{
		"Chart.yaml":                    "apiVersion: v2\nname: tide-api\nversion: 1.0.0\ndependencies: [{name: tide, version: 1.x, alias: ebb}]\n",
		"values.yaml":                   "global: {zone: north}\nebb: {level: 3}\n",
		"charts/tide/Chart.yaml":        "apiVersion: v2\nname: tide\nversion: 1.0.0\n",
		"charts/tide/values.yaml":       "level: 1\nother: {x: 2}\n",
		"charts/tide/templates/b.yaml":  "kind: Pod\n{{ .Values.level }}: 1\n{{ .Values.other.x }}: 1\n{{ .Values.global.zone }}: 1\n",
		"charts/tide/templates/_x.yaml": "",
	}
	expectLines(t, tracedLines(t, files, "charts/tide/templates/b.yaml"),
		"text charts/tide/templates/b.yaml:1", "value charts/tide/templates/b.yaml:2 ebb.level",
		"value charts/tide/templates/b.yaml:3 ebb.other.x", "value charts/tide/templates/b.yaml:4 global.zone ebb.global.zone")
}

func TestKeepsWhatRenderedNothing(t *testing.T) {
	files := map[string]string{
		"values.yaml":      "secure: false\n",
		"templates/a.yaml": "kind: Pod\n{{- if .Values.secure }}\nx: 1\n{{- end }}\n",
	}
	request := chartOf(files)
	request.isTraced = true
	trace := rendered(t, request).Files[0].Trace
	for _, segment := range trace.Segments {
		origin := trace.Origins[segment[2]]
		if segment[0] == segment[1] && origin[1] == "if" && routesOf(origin)[0] == "secure" {
			return
		}
	}
	t.Errorf("got %v of %v", trace.Segments, trace.Origins)
}

func TestRemovalOfNoValuesMovesPieces(t *testing.T) {
	source := rand.New(rand.NewSource(1))
	parts := []string{"a", "<no value>", "b\n", "<no", " value>", "é", ""}
	for range 300 {
		var raw strings.Builder
		var pieces []piece
		for number := range 1 + source.Intn(8) {
			start := raw.Len()
			for range source.Intn(4) {
				raw.WriteString(parts[source.Intn(len(parts))])
			}
			pieces = append(pieces, piece{start: start, end: raw.Len(), how: howText, at: 1000 * number})
		}
		checkRemoval(t, raw.String(), pieces)
	}
}

// checkRemoval compares with the removal done byte by byte.
func checkRemoval(t *testing.T, raw string, pieces []piece) {
	t.Helper()
	var owners []int
	for at := 0; at < len(raw); {
		if strings.HasPrefix(raw[at:], noValue) {
			at += len(noValue)
			continue
		}
		for _, each := range pieces {
			if each.start <= at && at < each.end {
				owners = append(owners, each.at+at-each.start)
			}
		}
		at++
	}
	var got []int
	for _, each := range withoutNoValues(pieces, raw) {
		if each.start != each.end && each.start != len(got) {
			t.Fatalf("%q: a piece starts at %d, not %d", raw, each.start, len(got))
		}
		for at := each.start; at < each.end; at++ {
			got = append(got, each.at+at-each.start)
		}
	}
	if fmt.Sprint(got) != fmt.Sprint(owners) {
		t.Fatalf("%q: %v, not %v", raw, got, owners)
	}
}
