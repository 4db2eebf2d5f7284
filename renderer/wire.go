package main

import (
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
)

// limits are the host's bounds on one render; its clock and memory bound the rest.
type limits struct {
	OutputBytes  int `json:"outputBytes"`
	ArchiveBytes int `json:"archiveBytes"`
	Files        int `json:"files"`
	ArchiveRatio int `json:"archiveRatio"`
}

// inputFile is a file of a request.
type inputFile struct {
	path    string
	content []byte
}

// helmRequest asks for `helm template` of one chart, as HelmRequest of engine.ts.
type helmRequest struct {
	files       []inputFile
	values      [][]byte
	releaseName string
	namespace   string
	kubeVersion string
	apiVersions []string
	isLint      bool
	isTraced    bool
	limits      limits
}

// kustomizeRequest asks for `kustomize build` of one folder, as KustomizeRequest of engine.ts.
type kustomizeRequest struct {
	files    []inputFile
	root     string
	isTraced bool
	limits   limits
}

// header is the JSON in front of a request's file contents.
type header struct {
	Engine      string              `json:"engine"`
	Files       [][]json.RawMessage `json:"files"`
	Values      []int               `json:"values"`
	ReleaseName string              `json:"releaseName"`
	Namespace   string              `json:"namespace"`
	KubeVersion string              `json:"kubeVersion"`
	APIVersions []string            `json:"apiVersions"`
	IsLint      bool                `json:"isLint"`
	IsTraced    bool                `json:"isTraced"`
	Root        string              `json:"root"`
	Limits      limits              `json:"limits"`
}

// answer renders what the request asks for. It never panics: what is left to recover becomes a failure.
func answer(request []byte) (bytes []byte) {
	defer func() {
		if recovered := recover(); recovered != nil {
			bytes = encode(failureOfPanic(recovered))
		}
	}()
	return encode(dispatch(request))
}

func dispatch(request []byte) result {
	head, rest, err := decodeHeader(request)
	if err != nil {
		return failed(reasonChart, "the request cannot be read")
	}
	files, rest, err := decodeFiles(head.Files, rest)
	if err != nil {
		return failed(reasonChart, "the request's files cannot be read")
	}
	if head.Limits.Files > 0 && len(files) > head.Limits.Files {
		return failed(reasonBudget, "there are too many files")
	}
	switch head.Engine {
	case "helm":
		values, err := decodeValues(head.Values, rest)
		if err != nil {
			return failed(reasonChart, "the request's values cannot be read")
		}
		return renderHelm(&helmRequest{
			files: files, values: values, releaseName: head.ReleaseName, namespace: head.Namespace,
			kubeVersion: head.KubeVersion, apiVersions: head.APIVersions,
			isLint: head.IsLint, isTraced: head.IsTraced, limits: head.Limits,
		})
	case "kustomize":
		return renderKustomize(&kustomizeRequest{
			files: files, root: head.Root, isTraced: head.IsTraced, limits: head.Limits,
		})
	default:
		return failed(reasonChart, "the request names no engine of this renderer")
	}
}

var errShort = errors.New("the request is shorter than it says")

func decodeHeader(request []byte) (header, []byte, error) {
	var head header
	if len(request) < 4 {
		return head, nil, errShort
	}
	size := uint64(binary.LittleEndian.Uint32(request))
	if uint64(len(request)) < 4+size {
		return head, nil, errShort
	}
	err := json.Unmarshal(request[4:4+size], &head)
	return head, request[4+size:], err
}

func decodeFiles(listed [][]json.RawMessage, contents []byte) ([]inputFile, []byte, error) {
	files := make([]inputFile, 0, len(listed))
	for _, pair := range listed {
		if len(pair) != 2 {
			return nil, nil, errors.New("a file is a path and a size")
		}
		var path string
		var size int
		if err := errors.Join(json.Unmarshal(pair[0], &path), json.Unmarshal(pair[1], &size)); err != nil {
			return nil, nil, err
		}
		if size < 0 || size > len(contents) {
			return nil, nil, errShort
		}
		files = append(files, inputFile{path: path, content: contents[:size:size]})
		contents = contents[size:]
	}
	return files, contents, nil
}

func decodeValues(sizes []int, contents []byte) ([][]byte, error) {
	values := make([][]byte, 0, len(sizes))
	for _, size := range sizes {
		if size < 0 || size > len(contents) {
			return nil, errShort
		}
		values = append(values, contents[:size:size])
		contents = contents[size:]
	}
	return values, nil
}

// result is one of helmResult, kustomizeResult, failure: what is encoded as JSON.
type result any

// Why a render failed, as in `Failed` of engine.ts.
const (
	reasonChart  = "chart"
	reasonValues = "values"
	reasonBudget = "budget"
)

// failure is `Failed` of engine.ts. Because is one of our own phrases and quotes no input.
type failure struct {
	Kind    string    `json:"kind"`
	Reason  string    `json:"reason"`
	Because string    `json:"because"`
	At      *position `json:"at,omitempty"`
}

// position is a line, from 1, of a file of the request.
type position struct {
	Path string `json:"path"`
	Line int    `json:"line"`
}

func failed(reason, because string) failure {
	return failure{Kind: "failed", Reason: reason, Because: because}
}

func failedAt(reason, because, path string, line int) failure {
	return failure{Kind: "failed", Reason: reason, Because: because, At: &position{Path: path, Line: line}}
}

// failureOfPanic names what was thrown, never its text: that may quote inputs.
func failureOfPanic(recovered any) failure {
	if known, ok := recovered.(failure); ok {
		return known
	}
	return failed(reasonChart, fmt.Sprintf("the engine stopped on an internal error (%T)", recovered))
}

func encode(answer result) []byte {
	bytes, err := json.Marshal(answer)
	if err != nil {
		bytes, _ = json.Marshal(failed(reasonChart, "the answer cannot be written"))
	}
	return bytes
}

// kustomizeResult is `KustomizeResult` of engine.ts.
type kustomizeResult struct {
	Kind    string            `json:"kind"`
	Text    string            `json:"text"`
	Objects []kustomizeOrigin `json:"objects"`
}

// kustomizeOrigin is `KustomizeOrigin` of engine.ts; empty texts are left out.
type kustomizeOrigin struct {
	Path            string                    `json:"path,omitempty"`
	ConfiguredIn    string                    `json:"configuredIn,omitempty"`
	Transformations []kustomizeTransformation `json:"transformations"`
}

// kustomizeTransformation is a transformer that touched an object.
type kustomizeTransformation struct {
	ConfiguredIn string `json:"configuredIn"`
	By           string `json:"by"`
}
