package main

import (
	"bytes"
	"fmt"
	"path"
	"slices"
	"strings"
	"unicode/utf8"

	"seaworthy/renderer/hooks"

	"helm.sh/helm/v4/pkg/chart/common"
	chartvalues "helm.sh/helm/v4/pkg/chart/common/util"
	chart "helm.sh/helm/v4/pkg/chart/v2"
	"helm.sh/helm/v4/pkg/chart/v2/loader"
	chartutil "helm.sh/helm/v4/pkg/chart/v2/util"
	"helm.sh/helm/v4/pkg/engine"
	releaseutil "helm.sh/helm/v4/pkg/release/v1/util"
)

// helmResult is `HelmResult` of engine.ts, with traces as the wire has them.
type helmResult struct {
	Kind                string             `json:"kind"`
	Files               []renderedTemplate `json:"files"`
	Manifest            string             `json:"manifest"`
	MissingDependencies []string           `json:"missingDependencies"`
}

// renderedTemplate is `RenderedTemplate` of engine.ts.
type renderedTemplate struct {
	Path  string     `json:"path"`
	Text  string     `json:"text"`
	Trace *helmTrace `json:"trace,omitempty"`
}

// renderHelm does what `helm template` does, from loading the chart to ordering what it rendered.
func renderHelm(request *helmRequest) result {
	prepared, err := prepareHelm(request)
	if err != nil {
		return failureOf(err, nil)
	}
	plain, err := prepared.render(nil)
	if err != nil {
		return failureOf(err, prepared.paths)
	}
	for name, text := range plain {
		if !utf8.ValidString(text) {
			return failedAt(reasonChart, "the rendered text is not UTF-8", prepared.paths[name], 1)
		}
	}
	ordered, err := orderManifests(plain, prepared.paths)
	if err != nil {
		return err
	}
	answer := helmResult{Kind: "helm", Files: []renderedTemplate{}, MissingDependencies: prepared.missing}
	for _, name := range ordered.names {
		answer.Files = append(answer.Files, renderedTemplate{Path: prepared.paths[name], Text: plain[name]})
	}
	if !request.isTraced {
		answer.Manifest = ordered.manifest
		return answer
	}
	addTraces(&answer, ordered.names, plain, prepared)
	return answer
}

// preparedChart is a chart ready to be rendered, any number of times alike.
type preparedChart struct {
	request *helmRequest
	chart   loadedChart
	// paths are the request's paths by the names under which Helm knows the templates.
	paths   map[string]string
	missing []string
	values  map[string]any
	options common.ReleaseOptions
	bounds  limits
}

func prepareHelm(request *helmRequest) (*preparedChart, error) {
	hooks.Reseed()
	loaded, err := loadChart(request.files, request.limits)
	if err != nil {
		return nil, err
	}
	if err := checkInstallable(loaded.Metadata); err != nil {
		return nil, err
	}
	values, err := mergeValues(request.values)
	if err != nil {
		return nil, err
	}
	if chartutil.ValidateReleaseName(request.releaseName) != nil {
		return nil, failed(reasonChart, "the release's name is not one that Helm takes")
	}
	prepared := &preparedChart{
		request: request, chart: loaded, missing: missingDependencies(loaded.Chart), values: values, bounds: request.limits,
		options: common.ReleaseOptions{Name: request.releaseName, Namespace: request.namespace, Revision: 1, IsInstall: true},
	}
	if err := chartutil.ProcessDependencies(loaded.Chart, values); err != nil {
		return nil, failedAt(reasonChart, "the chart's dependencies cannot be worked out", "Chart.yaml", 1)
	}
	prepared.paths = map[string]string{}
	prepared.namePaths(loaded.Chart)
	return prepared, nil
}

func checkInstallable(metadata *chart.Metadata) error {
	if metadata.APIVersion != chart.APIVersionV1 && metadata.APIVersion != chart.APIVersionV2 {
		return failedAt(reasonChart, "the chart's apiVersion is not one that Helm renders", "Chart.yaml", 1)
	}
	if metadata.Type != "" && metadata.Type != "application" {
		return failedAt(reasonChart, "the chart is a library: it renders through the charts that use it", "Chart.yaml", 1)
	}
	return nil
}

// mergeValues lays later values over earlier, as `helm template -f` does.
func mergeValues(texts [][]byte) (map[string]any, error) {
	merged := map[string]any{}
	for _, text := range texts {
		values, err := loader.LoadValues(bytes.NewReader(text))
		if err != nil {
			return nil, failed(reasonChart, "a values file is not a map, or not YAML")
		}
		merged = loader.MergeMaps(merged, values)
	}
	return merged, nil
}

// missingDependencies are those that would stop `helm template`; here the rest is rendered.
func missingDependencies(loaded *chart.Chart) []string {
	missing := []string{}
	for _, wanted := range loaded.Metadata.Dependencies {
		isThere := slices.ContainsFunc(loaded.Dependencies(), func(there *chart.Chart) bool { return there.Name() == wanted.Name })
		if !isThere && !slices.Contains(missing, wanted.Name) {
			missing = append(missing, wanted.Name)
		}
	}
	return missing
}

// namePaths follows the engine's way of naming the templates of a chart and its dependencies.
func (prepared *preparedChart) namePaths(loaded *chart.Chart) {
	for _, template := range loaded.Templates {
		name := path.Join(loaded.ChartFullPath(), template.Name)
		prepared.paths[name] = prepared.chart.inputOf(template.Data)
	}
	for _, dependency := range loaded.Dependencies() {
		prepared.namePaths(dependency)
	}
}

// render gives the texts by the templates' names, notes left out.
func (prepared *preparedChart) render(tracer *tracer) (map[string]string, error) {
	capabilities, err := prepared.capabilities()
	if err != nil {
		return nil, err
	}
	top, err := chartvalues.ToRenderValuesWithSchemaValidation(
		prepared.chart.Chart, prepared.values, prepared.options, capabilities, prepared.request.isLint)
	if err != nil {
		return nil, err
	}
	hooks.Reseed()
	watch := newWatch(prepared.bounds, tracer)
	if tracer != nil {
		tracer.begin(prepared, top)
	}
	hooks.Watching = watch
	defer func() { hooks.Watching = nil }()
	renderer := engine.Engine{LintMode: prepared.request.isLint, CustomTemplateFuncs: templateFunctions(watch, tracer)}
	//nolint:staticcheck // the context of the newer method serves lookups in clusters only
	texts, err := renderer.Render(prepared.chart.Chart, top)
	if watch.exceeded != nil {
		return nil, watch.exceeded.placed(err, prepared.paths)
	}
	for name := range texts {
		if strings.HasSuffix(name, "NOTES.txt") {
			delete(texts, name)
		}
	}
	return texts, err
}

func (prepared *preparedChart) capabilities() (*common.Capabilities, error) {
	capabilities := common.DefaultCapabilities.Copy()
	if prepared.request.kubeVersion != "" {
		version, err := common.ParseKubeVersion(prepared.request.kubeVersion)
		if err != nil {
			return nil, failed(reasonChart, "the Kubernetes version asked for is not a version")
		}
		capabilities.KubeVersion = *version
	}
	capabilities.APIVersions = append(slices.Clone(capabilities.APIVersions), prepared.request.apiVersions...)
	wanted := prepared.chart.Metadata.KubeVersion
	if wanted != "" && !chartutil.IsCompatibleRange(wanted, capabilities.KubeVersion.String()) {
		return nil, failedAt(reasonChart, "the chart's kubeVersion does not admit the Kubernetes version", "Chart.yaml", 1)
	}
	return capabilities, nil
}

// orderedManifests is what `helm template` prints, and the files in it in the order of their first objects.
type orderedManifests struct {
	manifest string
	names    []string
}

func orderManifests(texts map[string]string, paths map[string]string) (orderedManifests, error) {
	releaseHooks, manifests, err := releaseutil.SortManifests(texts, nil, releaseutil.InstallOrder)
	if err != nil {
		return orderedManifests{}, failureOf(err, paths)
	}
	var objects strings.Builder
	var ordered orderedManifests
	seen := map[string]bool{}
	note := func(name string) {
		if !seen[name] {
			seen[name] = true
			ordered.names = append(ordered.names, name)
		}
	}
	for _, object := range manifests {
		note(object.Name)
		fmt.Fprintf(&objects, "---\n# Source: %s\n%s\n", object.Name, object.Content)
	}
	var printed strings.Builder
	fmt.Fprintln(&printed, strings.TrimSpace(objects.String()))
	for _, hook := range releaseHooks {
		note(hook.Path)
		fmt.Fprintf(&printed, "---\n# Source: %s\n%s\n", hook.Path, hook.Manifest)
	}
	ordered.manifest = printed.String()
	ordered.names = append(ordered.names, unorderedNames(texts, seen)...)
	return ordered, nil
}

// unorderedNames are files with text but no object that Helm would install, as one of an unknown hook.
func unorderedNames(texts map[string]string, seen map[string]bool) []string {
	var names []string
	for name, text := range texts {
		if !seen[name] && strings.TrimSpace(text) != "" {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}
