// Command overlay makes the folder in which the renderer is built: a copy of this module, copies of Helm and of some
// of what it and Kustomize need, with a few lines changed, and the JSON file with which `go build -overlay` changes a few lines of Go's own library. (Go takes no overlay
// of its module cache, so they have to be copied.) It finds what it changes by the shape of the syntax tree, and fails when
// upstream no longer looks as it expects: nobody gets an engine that is changed by half.
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"io/fs"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

func main() {
	log.SetFlags(0)
	folder := flag.String("out", "", "an empty folder to write to")
	flag.Parse()
	if *folder == "" {
		log.Fatal("overlay: -out is missing")
	}
	if err := write(*folder); err != nil {
		log.Fatalf("overlay: %v", err)
	}
}

func write(folder string) error {
	library, err := output("go", "env", "GOROOT")
	if err != nil {
		return err
	}
	if err := copySources(".", filepath.Join(folder, "renderer"), "overlay"); err != nil {
		return err
	}
	for _, module := range modules {
		if err := changeModule(module, folder); err != nil {
			return fmt.Errorf("%s: %w", module.path, err)
		}
	}
	return changeLibrary(filepath.Join(library, "src"), folder)
}

func output(name string, arguments ...string) (string, error) {
	text, err := exec.Command(name, arguments...).Output()
	if err != nil {
		return "", fmt.Errorf("%s %s: %w", name, strings.Join(arguments, " "), err)
	}
	return strings.TrimSpace(string(text)), nil
}

// copySources copies a module without what no build needs.
func copySources(from, to string, left ...string) error {
	return filepath.WalkDir(from, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name, err := filepath.Rel(from, path)
		if err != nil {
			return err
		}
		if entry.IsDir() {
			if entry.Name() == "testdata" || len(left) > 0 && name == left[0] {
				return filepath.SkipDir
			}
			return os.MkdirAll(filepath.Join(to, name), 0o755)
		}
		text, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		return os.WriteFile(filepath.Join(to, name), text, 0o644)
	})
}

// changeModule copies a module as go.mod chooses it, changes it, and makes the copied renderer build with it.
func changeModule(module changedModule, folder string) error {
	upstream, err := output("go", "list", "-m", "-f", "{{.Dir}}", module.path)
	if err != nil {
		return err
	}
	copied := filepath.Join(folder, module.folder)
	if err := copySources(upstream, copied); err != nil {
		return err
	}
	for _, change := range module.changes {
		text, err := changed(filepath.Join(upstream, filepath.FromSlash(change.file)), change.edit)
		if err != nil {
			return fmt.Errorf("%s no longer has the shape that is changed: %w", change.file, err)
		}
		if err := os.WriteFile(filepath.Join(copied, filepath.FromSlash(change.file)), text, 0o644); err != nil {
			return err
		}
	}
	// The path is relative: it stands in what is built.
	command := exec.Command("go", "mod", "edit", "-replace", module.path+"=../"+module.folder)
	command.Dir = filepath.Join(folder, "renderer")
	return command.Run()
}

func changeLibrary(library, folder string) error {
	replaced := map[string]string{}
	for number, change := range libraryChanges {
		original := filepath.Join(library, filepath.FromSlash(change.file))
		text, err := changed(original, change.edit)
		if err != nil {
			return fmt.Errorf("%s of Go no longer has the shape that is changed: %w", change.file, err)
		}
		copied := filepath.Join(folder, fmt.Sprintf("%d-%s", number, filepath.Base(change.file)))
		if err := os.WriteFile(copied, text, 0o644); err != nil {
			return err
		}
		replaced[original] = copied
	}
	list, err := json.MarshalIndent(map[string]any{"Replace": replaced}, "", "  ")
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(folder, "overlay.json"), list, 0o644)
}
