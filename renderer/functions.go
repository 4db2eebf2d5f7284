package main

import (
	"strings"
	"text/template"

	"github.com/Masterminds/sprig/v3"
)

// maxItems is how many numbers `until` may list.
const maxItems = 1_000_000

// templateFunctions are laid over Helm's: those that make much of little are bounded, and the tracer adds its own.
func templateFunctions(w *watch, tracer *tracer) template.FuncMap {
	functions := boundedFunctions(w)
	if tracer != nil {
		tracer.addFunctions(functions)
	}
	return functions
}

func boundedFunctions(w *watch) template.FuncMap {
	original := sprig.TxtFuncMap()
	tooMuch := failed(reasonBudget, "the chart renders more text than is allowed")
	isTooMuch := func(bytes int) bool { return w.limit > 0 && bytes > w.limit }
	return template.FuncMap{
		"until": func(count int) ([]int, error) {
			if count > maxItems || count < -maxItems {
				return nil, w.stop(tooMuch)
			}
			return original["until"].(func(int) []int)(count), nil
		},
		"untilStep": func(start, stop, step int) ([]int, error) {
			if step != 0 && (stop-start)/step > maxItems {
				return nil, w.stop(tooMuch)
			}
			return original["untilStep"].(func(int, int, int) []int)(start, stop, step), nil
		},
		"repeat": func(count int, text string) (string, error) {
			if count > 0 && (isTooMuch(count) || isTooMuch(count*len(text))) {
				return "", w.stop(tooMuch)
			}
			return original["repeat"].(func(int, string) string)(count, text), nil
		},
		"indent": func(spaces int, text string) (string, error) {
			if isTooMuch(spaces) || isTooMuch(spaces*(1+strings.Count(text, "\n"))) {
				return "", w.stop(tooMuch)
			}
			return original["indent"].(func(int, string) string)(spaces, text), nil
		},
		"nindent": func(spaces int, text string) (string, error) {
			if isTooMuch(spaces) || isTooMuch(spaces*(1+strings.Count(text, "\n"))) {
				return "", w.stop(tooMuch)
			}
			return original["nindent"].(func(int, string) string)(spaces, text), nil
		},
	}
}
