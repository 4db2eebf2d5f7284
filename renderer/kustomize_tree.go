package main

import (
	"bytes"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"sigs.k8s.io/kustomize/api/konfig"
	"sigs.k8s.io/kustomize/kyaml/filesys"
)

// treeRoot is where the repository stands for kustomize: a folder below `/`, so that `..` can leave it and find nothing.
const treeRoot = "/repository"

// Bases that name bases twice double with every level: a request reads its files so many times each, and
// some besides.
const (
	readsEach = 50
	freeReads = 1_000
)

// tree is the repository as kustomize's file system: in memory, to be read only. Kyaml's own one refuses many file names.
type tree struct {
	// Whatever else is asked of a file system is asked of an empty one.
	filesys.FileSystem
	contents map[string][]byte
	folders  map[string]bool
	limits   limits
	// What is left to be read, over all builds of a request.
	budget *readBudget
}

type readBudget struct {
	reads int
	bytes int
}

func newTree(files []inputFile, bounds limits) *tree {
	made := &tree{
		FileSystem: filesys.MakeEmptyDirInMemory(),
		contents:   make(map[string][]byte, len(files)),
		folders:    map[string]bool{"/": true, treeRoot: true},
		limits:     bounds,
		budget:     &readBudget{reads: freeReads + readsEach*len(files), bytes: max(16*bounds.OutputBytes, 256<<20)},
	}
	for _, file := range files {
		name := path.Join(treeRoot, path.Clean("/"+file.path))
		made.contents[name] = file.content
		for folder := path.Dir(name); !made.folders[folder]; folder = path.Dir(folder) {
			made.folders[folder] = true
		}
	}
	return made
}

// with is the same tree with another content of one file.
func (files *tree) with(name string, content []byte) *tree {
	changed := *files
	changed.contents = make(map[string][]byte, len(files.contents))
	for other, kept := range files.contents {
		changed.contents[other] = kept
	}
	changed.contents[name] = content
	return &changed
}

func (files *tree) CleanedAbs(name string) (filesys.ConfirmedDir, string, error) {
	name = absolute(name)
	if files.folders[name] {
		return filesys.ConfirmedDir(name), "", nil
	}
	if _, there := files.contents[name]; there {
		return filesys.ConfirmedDir(path.Dir(name)), path.Base(name), nil
	}
	return "", "", notThere(name)
}

func (files *tree) Exists(name string) bool {
	_, there := files.contents[absolute(name)]
	return there || files.IsDir(name)
}

func (files *tree) IsDir(name string) bool {
	return files.folders[absolute(name)]
}

func (files *tree) ReadFile(name string) ([]byte, error) {
	name = absolute(name)
	content, there := files.contents[name]
	if !there {
		return nil, notThere(name)
	}
	files.budget.reads--
	files.budget.bytes -= len(content)
	if files.budget.reads < 0 || files.budget.bytes < 0 {
		panic(failed(reasonBudget, "it reads its files over and over"))
	}
	if refused := refusedYAML(files, name, content); refused != nil {
		panic(*refused)
	}
	return bytes.Clone(content), nil
}

func (files *tree) ReadDir(name string) ([]string, error) {
	name = absolute(name)
	if !files.folders[name] {
		return nil, notThere(name)
	}
	var names []string
	for other := range files.contents {
		if path.Dir(other) == name {
			names = append(names, path.Base(other))
		}
	}
	slices.Sort(names)
	return names, nil
}

func (files *tree) Walk(string, filepath.WalkFunc) error { return fs.ErrPermission }

func (files *tree) Glob(string) ([]string, error) { return nil, fs.ErrPermission }

func absolute(name string) string {
	return path.Clean("/" + name)
}

func notThere(name string) error {
	return &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
}

// shown is a path of the tree as the host knows it: from the repository's root.
func shown(name string) string {
	return strings.TrimPrefix(strings.TrimPrefix(name, treeRoot), "/")
}

func isKustomizationName(name string) bool {
	return slices.Contains(konfig.RecognizedKustomizationFileNames(), name)
}

// kustomizationsIn lists a folder's kustomization files; a sound folder has one.
func (files *tree) kustomizationsIn(folder string) []string {
	var found []string
	for _, name := range konfig.RecognizedKustomizationFileNames() {
		if _, there := files.contents[path.Join(folder, name)]; there {
			found = append(found, path.Join(folder, name))
		}
	}
	return found
}
