package main

import (
	"bytes"
	"errors"
	"fmt"
	"go/ast"
	"go/format"
	"go/parser"
	"go/token"
	"os"
	"slices"
)

// source is a file under change: edits are collected by place and applied at once.
type source struct {
	text  []byte
	set   *token.FileSet
	file  *ast.File
	edits []edit
}

type edit struct {
	from, to int
	text     string
}

func changed(path string, change func(*source) error) ([]byte, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	set := token.NewFileSet()
	file, err := parser.ParseFile(set, path, text, parser.ParseComments)
	if err != nil {
		return nil, err
	}
	open := &source{text: text, set: set, file: file}
	if err := change(open); err != nil {
		return nil, err
	}
	return open.apply()
}

func (s *source) apply() ([]byte, error) {
	slices.SortStableFunc(s.edits, func(a, b edit) int { return a.from - b.from })
	var result bytes.Buffer
	at := 0
	for _, edit := range s.edits {
		if edit.from < at {
			return nil, errors.New("two changes overlap")
		}
		result.Write(s.text[at:edit.from])
		result.WriteString(edit.text)
		at = edit.to
	}
	result.Write(s.text[at:])
	return format.Source(result.Bytes())
}

func (s *source) offset(pos token.Pos) int { return s.set.Position(pos).Offset }

func (s *source) replace(node ast.Node, text string) {
	s.edits = append(s.edits, edit{s.offset(node.Pos()), s.offset(node.End()), text})
}

func (s *source) insertAfter(node ast.Node, text string) {
	s.edits = append(s.edits, edit{s.offset(node.End()), s.offset(node.End()), text})
}

// insertAtBody puts text in front of a function's first statement.
func (s *source) insertAtBody(function *ast.FuncDecl, text string) {
	at := s.offset(function.Body.Lbrace) + 1
	s.edits = append(s.edits, edit{at, at, text})
}

// replaceText replaces a text that must be there once, as a directive in a comment.
func (s *source) replaceText(old, text string) error {
	if bytes.Count(s.text, []byte(old)) != 1 {
		return fmt.Errorf("it does not have %q once", old)
	}
	at := bytes.Index(s.text, []byte(old))
	s.edits = append(s.edits, edit{at, at + len(old), text})
	return nil
}

func (s *source) appendText(text string) {
	s.edits = append(s.edits, edit{len(s.text), len(s.text), "\n" + text})
}

func (s *source) textOf(node ast.Node) string {
	return string(s.text[s.offset(node.Pos()):s.offset(node.End())])
}

// importPackage adds an import in front of the others.
func (s *source) importPackage(path string) {
	s.edits = append(s.edits, edit{s.offset(s.file.Name.End()), s.offset(s.file.Name.End()), fmt.Sprintf("\n\nimport %q\n", path)})
}

// dropImports removes imports that must be there.
func (s *source) dropImports(paths ...string) error {
	for _, path := range paths {
		at := slices.IndexFunc(s.file.Imports, func(spec *ast.ImportSpec) bool { return spec.Path.Value == fmt.Sprintf("%q", path) })
		if at < 0 {
			return fmt.Errorf("it does not import %s", path)
		}
		s.replace(s.file.Imports[at], "")
	}
	return nil
}

// function finds a function, or a method by its name alone.
func (s *source) function(name string) (*ast.FuncDecl, error) {
	for _, decl := range s.file.Decls {
		if found, ok := decl.(*ast.FuncDecl); ok && found.Name.Name == name {
			return found, nil
		}
	}
	return nil, fmt.Errorf("it has no function %s", name)
}

// typeNamed finds the declaration of a type.
func (s *source) typeNamed(name string) (ast.Node, error) {
	for _, decl := range s.file.Decls {
		if general, ok := decl.(*ast.GenDecl); ok {
			if spec, ok := general.Specs[0].(*ast.TypeSpec); ok && spec.Name.Name == name {
				return spec, nil
			}
		}
	}
	return nil, fmt.Errorf("it has no type %s", name)
}

// setBody gives a function another body.
func (s *source) setBody(name, body string) error {
	found, err := s.function(name)
	if err != nil {
		return err
	}
	s.replace(found.Body, body)
	return nil
}

// dropDeclarations removes functions, methods and types that must be there.
func (s *source) dropDeclarations(names ...string) error {
	for _, name := range names {
		if !s.dropDeclaration(name) {
			return fmt.Errorf("it does not declare %s", name)
		}
	}
	return nil
}

func (s *source) dropDeclaration(name string) bool {
	found := false
	for _, decl := range s.file.Decls {
		switch decl := decl.(type) {
		case *ast.FuncDecl:
			if decl.Name.Name == name {
				s.replace(decl, "")
				found = true
			}
		case *ast.GenDecl:
			spec, ok := decl.Specs[0].(*ast.TypeSpec)
			if ok && spec.Name.Name == name {
				s.replace(decl, "")
				found = true
			}
		}
	}
	return found
}

// replaceAll replaces every node of the root whose text is the old one, and expects so many.
func (s *source) replaceAll(root ast.Node, old, text string, expected int) error {
	count := 0
	ast.Inspect(root, func(node ast.Node) bool {
		if expression, ok := node.(ast.Expr); ok && s.textOf(expression) == old {
			s.replace(expression, text)
			count++
			return false
		}
		return true
	})
	if count != expected {
		return fmt.Errorf("it has `%s` %d times, not %d", old, count, expected)
	}
	return nil
}
