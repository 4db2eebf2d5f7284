package main

import (
	"errors"
	"go/ast"
)

// A change is what becomes of one file.
type change struct {
	file string
	edit func(*source) error
}

// A changedModule is a module that is copied to a folder and changed there.
type changedModule struct {
	path    string
	folder  string
	changes []change
}

var modules = []changedModule{
	{"helm.sh/helm/v4", "helm", []change{
		{"pkg/engine/engine.go", watchEngine},
		{"pkg/engine/lookup_func.go", dropLookup},
		{"pkg/chart/common/util/jsonschema.go", dropRemoteSchemas},
		{"pkg/chart/loader/archive/archive.go", dropArchiveSniffing},
		{"pkg/release/v1/info.go", dropReleaseResources},
	}},
	{"github.com/santhosh-tekuri/jsonschema/v6", "jsonschema", []change{
		{"draft.go", prepareSchemasLate},
	}},
	{"sigs.k8s.io/kustomize/api", "kustomize", []change{
		{"internal/loader/fileloader.go", dropRemoteResources},
	}},
	{"k8s.io/kube-openapi", "openapi", []change{
		{"pkg/validation/spec/gnostic.go", dropGnostic},
	}},
	{"github.com/go-openapi/swag/loading", "loading", []change{
		{"loading.go", dropRemoteLoading},
		{"options.go", dropRemoteOptions},
	}},
}

var libraryChanges = []change{
	{"runtime/rand.go", repeatRandomNumbers},
	{"math/rand/rand.go", repeatMathNumbers},
	{"math/rand/v2/rand.go", repeatMathNumbers},
	{"crypto/internal/sysrand/rand_wasip1.go", repeatSecureNumbers},
	{"crypto/internal/fips140/rsa/keygen.go", repeatPrimes},
	{"fmt/print.go", printBytesTogether},
}

// watchEngine lets package hooks see every template that is parsed, and stand between every execution and its buffer.
func watchEngine(s *source) error {
	s.importPackage("seaworthy/renderer/hooks")
	include, err1 := s.function("includeFun")
	tpl, err2 := s.function("tplFun")
	render, err3 := s.function("render")
	if err := errors.Join(err1, err2, err3); err != nil {
		return err
	}
	err := errors.Join(
		s.replaceAll(include, "t.ExecuteTemplate(&buf, name, data)", `hooks.ExecuteTemplate(t, "include", &buf, name, data)`, 1),
		s.replaceAll(tpl, "t.Execute(&buf, vals)", `hooks.Execute(t, "tpl", &buf, vals)`, 1),
		s.replaceAll(render, "t.ExecuteTemplate(&buf, filename, vals)", `hooks.ExecuteTemplate(t, "file", &buf, filename, vals)`, 1),
	)
	if err != nil {
		return err
	}
	return errors.Join(
		s.afterCheckOf(tpl, "t.New(parent.Name()).Parse(tpl)", "\nhooks.Parsed(t, t.Name(), tpl)\n"),
		s.afterCheckOf(render, "t.New(filename).Parse(r.tpl)", "\nhooks.Parsed(t, filename, r.tpl)\n"),
	)
}

// afterCheckOf inserts text behind the `if err != nil` that checks a call: one that holds the call, or the next statement.
func (s *source) afterCheckOf(function *ast.FuncDecl, call, text string) error {
	count := 0
	ast.Inspect(function, func(node ast.Node) bool {
		block, ok := node.(*ast.BlockStmt)
		if !ok {
			return true
		}
		for at, statement := range block.List {
			check := checkOf(block.List, at)
			if check != nil && s.callsDirectly(statement, call) {
				s.insertAfter(check, text)
				count++
			}
		}
		return true
	})
	if count != 1 {
		return errors.New("it does not check the error of " + call + " once")
	}
	return nil
}

func checkOf(statements []ast.Stmt, at int) ast.Stmt {
	if check, ok := statements[at].(*ast.IfStmt); ok {
		return check
	}
	if at+1 < len(statements) {
		if check, ok := statements[at+1].(*ast.IfStmt); ok {
			return check
		}
	}
	return nil
}

// callsDirectly tells whether the statement assigns the call's results, itself or as an if's first part.
func (s *source) callsDirectly(statement ast.Stmt, call string) bool {
	if check, ok := statement.(*ast.IfStmt); ok {
		statement = check.Init
	}
	assigned, ok := statement.(*ast.AssignStmt)
	return ok && len(assigned.Rhs) == 1 && s.textOf(assigned.Rhs[0]) == call
}

// dropLookup leaves the names that engine.go uses: there is no cluster to look anything up in.
func dropLookup(s *source) error {
	s.appendText(`
type ClientProvider any

func NewLookupFunction(*rest.Config) lookupFunc { return nothing }

func newLookupFunction(context.Context, ClientProvider) lookupFunc { return nothing }

func nothing(_, _, _, _ string) (map[string]any, error) { return map[string]any{}, nil }
`)
	return errors.Join(
		s.dropDeclarations("NewLookupFunction", "ClientProvider", "GetClientFor", "newLookupFunction",
			"getDynamicClientOnKind", "getAPIResourceForGVK"),
		s.dropImports("fmt", "log/slog", "strings", "k8s.io/apimachinery/pkg/api/errors", "k8s.io/apimachinery/pkg/apis/meta/v1",
			"k8s.io/apimachinery/pkg/runtime/schema", "k8s.io/client-go/discovery", "k8s.io/client-go/dynamic"),
	)
}

// dropRemoteSchemas takes what a values.schema.json refers to elsewhere for met: there is no network.
func dropRemoteSchemas(s *source) error {
	s.appendText(`
type unreachable struct{}

func (unreachable) Load(string) (any, error) { return true, nil }

func newHTTPURLLoader() unreachable { return unreachable{} }
`)
	load, err := s.function("Load")
	if err != nil || s.textOf(load.Recv.List[0].Type) != "*HTTPURLLoader" {
		return errors.New("its first method is not that of HTTPURLLoader")
	}
	s.replace(load, "")
	validate, err := s.function("ValidateAgainstSingleSchema")
	if err != nil {
		return err
	}
	s.insertAtBody(validate, "\njsonschema.Prepare()\n")
	return errors.Join(
		s.dropDeclarations("HTTPURLLoader", "newHTTPURLLoader"),
		s.dropImports("context", "crypto/tls", "net/http", "time", "helm.sh/helm/v4/internal/version"),
	)
}

// prepareSchemasLate compiles the schemas of schemas when a chart has a schema, not whenever the module starts.
func prepareSchemasLate(s *source) error {
	s.importPackage("sync")
	found, err := s.function("init")
	if err != nil {
		return err
	}
	s.replace(found.Name, "compileDrafts")
	s.appendText(`
var draftsCompiled sync.Once

// Prepare comes before the first use.
func Prepare() { draftsCompiled.Do(compileDrafts) }
`)
	return nil
}

// dropArchiveSniffing spares net/http: archives come from memory, never from a file that has to be looked at first.
func dropArchiveSniffing(s *source) error {
	return errors.Join(s.setBody("EnsureArchive", "{ return nil }"), s.dropDeclarations("isGZipApplication"), s.dropImports("net/http"))
}

// dropReleaseResources spares apimachinery: what a cluster holds of a release is nothing here.
func dropReleaseResources(s *source) error {
	return errors.Join(s.replaceAll(s.file, "runtime.Object", "any", 2), s.dropImports("k8s.io/apimachinery/pkg/runtime"))
}

// repeatRandomNumbers makes maps go round in one order, and adds a source of numbers of its own that hooks.Reseed starts again:
// the run-time's own one also serves the run-time, which draws from it when it likes.
func repeatRandomNumbers(s *source) error {
	s.appendText(`
var rendererState uint64

//go:linkname rendererReseed
func rendererReseed() {
	rendererState = 0
	getg().m.cheaprand = 1
}

// rendererRand is splitmix64.
//
//go:linkname rendererRand
func rendererRand() uint64 {
	rendererState += 0x9e3779b97f4a7c15
	mixed := rendererState
	mixed = (mixed ^ mixed>>30) * 0xbf58476d1ce4e5b9
	mixed = (mixed ^ mixed>>27) * 0x94d049bb133111eb
	return mixed ^ mixed>>31
}
`)
	return errors.Join(s.setBody("maps_rand", "{ return 0 }"), s.setBody("rand32", "{ return 0 }"))
}

// repeatMathNumbers draws what templates call random from that source.
func repeatMathNumbers(s *source) error {
	return s.replaceText("//go:linkname runtime_rand runtime.rand\n", "//go:linkname runtime_rand runtime.rendererRand\n")
}

// repeatSecureNumbers draws keys and certificates from it too: what is rendered here is never installed.
func repeatSecureNumbers(s *source) error {
	s.appendText(`
//go:linkname rendererRand runtime.rendererRand
func rendererRand() uint64
`)
	s.replace(s.file.Imports[0], `_ "unsafe"`)
	return s.setBody("read", "{\nfor i := range b {\nb[i] = byte(rendererRand())\n}\nreturn nil\n}")
}

// printBytesTogether prints a file's bytes, which stand in what some templates turn to text, as their numbers without asking for
// each one's methods: a byte has none.
func printBytesTogether(s *source) error {
	const start = "\t\t} else {\n\t\t\tp.buf.writeByte('[')\n\t\t\tfor i := 0; i < f.Len(); i++ {\n"
	const together = "\t\t} else if verb == 'v' && f.Kind() == reflect.Slice && f.Type().Elem() == reflect.TypeFor[byte]() {\n\t\t\tp.fmtBytes(f.Bytes(), verb, \"\")\n"
	return s.replaceText(start, together+start)
}
