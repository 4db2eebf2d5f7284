package main

import (
	"bytes"
	"os"
	"path"
	"slices"
	"strings"
	"time"
	"unsafe"

	"helm.sh/helm/v4/pkg/chart/loader/archive"
	chart "helm.sh/helm/v4/pkg/chart/v2"
	"helm.sh/helm/v4/pkg/chart/v2/loader"
	"helm.sh/helm/v4/pkg/ignore"
)

var byteOrderMark = []byte{0xEF, 0xBB, 0xBF}

// loadedChart is a chart with the way from its files back to the request's.
type loadedChart struct {
	*chart.Chart
	// inputs names the request's file (`charts/x.tgz!/templates/a.yaml` within an archive) by the address of its first byte,
	// which Helm carries through loading, aliasing and copying.
	inputs map[*byte]string
}

// loadChart loads a chart from memory as Helm's DirLoader does from a folder.
func loadChart(files []inputFile, bounds limits) (loadedChart, error) {
	kept, err := keptFiles(files)
	if err != nil {
		return loadedChart{}, err
	}
	unpacked, err := unpackArchives(kept, bounds)
	if err != nil {
		return loadedChart{}, err
	}
	buffered := make([]*archive.BufferedFile, 0, len(unpacked))
	inputs := make(map[*byte]string, len(unpacked))
	for _, file := range unpacked {
		content := bytes.TrimPrefix(file.content, byteOrderMark)
		buffered = append(buffered, &archive.BufferedFile{Name: file.path, Data: content})
		if len(content) > 0 {
			inputs[unsafe.SliceData(content)] = file.path
		}
	}
	loaded, err := loader.LoadFiles(buffered)
	if err != nil {
		return loadedChart{}, err
	}
	return loadedChart{Chart: loaded, inputs: inputs}, nil
}

// inputOf is the request's name of a file's content; empty for an empty file.
func (loaded loadedChart) inputOf(content []byte) string {
	if len(content) == 0 {
		return ""
	}
	return loaded.inputs[unsafe.SliceData(content)]
}

// keptFiles leaves out what .helmignore names, in the order in which Helm walks a folder.
func keptFiles(files []inputFile) ([]inputFile, error) {
	sorted := make([]inputFile, 0, len(files))
	rules := ignore.Empty()
	for _, file := range files {
		if !isInside(file.path) {
			return nil, failed(reasonChart, "a file's path leads out of the chart")
		}
		if file.path == ignore.HelmIgnore {
			parsed, err := ignore.Parse(bytes.NewReader(file.content))
			if err != nil {
				return nil, failedAt(reasonChart, "the rules of .helmignore cannot be read", file.path, 1)
			}
			rules = parsed
		}
		sorted = append(sorted, file)
	}
	rules.AddDefaults()
	slices.SortFunc(sorted, func(a, b inputFile) int {
		return slices.Compare(strings.Split(a.path, "/"), strings.Split(b.path, "/"))
	})
	return slices.DeleteFunc(sorted, func(file inputFile) bool { return isIgnored(rules, file.path) }), nil
}

func isInside(name string) bool {
	return name != "" && path.Clean(name) == name && !path.IsAbs(name) && name != ".." && !strings.HasPrefix(name, "../")
}

func isIgnored(rules *ignore.Rules, name string) bool {
	for at, char := range name {
		if char == '/' && rules.Ignore(name[:at], entry{name: path.Base(name[:at]), isFolder: true}) {
			return true
		}
	}
	return rules.Ignore(name, entry{name: path.Base(name)})
}

// entry is what .helmignore's rules want to know of a file or folder.
type entry struct {
	name     string
	isFolder bool
}

func (e entry) Name() string       { return e.name }
func (e entry) Size() int64        { return 0 }
func (e entry) ModTime() time.Time { return time.Time{} }
func (e entry) IsDir() bool        { return e.isFolder }
func (e entry) Sys() any           { return nil }
func (e entry) Mode() os.FileMode {
	if e.isFolder {
		return os.ModeDir
	}
	return 0
}
