package main

import "errors"

// None of these is ever called with an address: what is remote is refused before. Without them net/http and crypto/tls are not
// in the module at all.

// dropRemoteResources of a kustomization.
func dropRemoteResources(s *source) error {
	loader, err := s.typeNamed("FileLoader")
	if err != nil {
		return err
	}
	return errors.Join(
		s.replaceAll(loader, "*http.Client", "any", 1),
		s.setBody("httpClientGetContent", `{ return nil, errors.Errorf("there is no network") }`),
		s.dropImports("io", "net/http"),
	)
}

// dropGnostic leaves nothing of the file that reads documents of another form, for which it takes all of protobuf. Kustomize
// reads JSON.
func dropGnostic(s *source) error {
	if err := s.dropImports("github.com/google/gnostic-models/openapiv2"); err != nil {
		return err
	}
	s.edits = []edit{{s.offset(s.file.Name.End()), len(s.text), "\n"}}
	return nil
}

func dropRemoteLoading(s *source) error {
	return errors.Join(
		s.setBody("loadHTTPBytes", "{ return func(string) ([]byte, error) { return nil, ErrLoader } }"),
		s.dropImports("context", "fmt", "io", "log", "net/http"),
	)
}

func dropRemoteOptions(s *source) error {
	return errors.Join(
		s.replaceAll(s.file, "*http.Client", "any", 2),
		s.replaceAll(s.file, "http.DefaultClient", "nil", 1),
		s.dropImports("net/http"),
	)
}
