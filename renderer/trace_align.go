package main

import (
	"slices"
	"strings"
)

// maxAligned bounds the lines that are compared: beyond it only the call is known.
const maxAligned = 200_000

// textLine is a line that is not blank, its white space around it left out.
type textLine struct {
	start, end int
	text       string
	from       *recording
}

// align finds what an action printed in the results of what it called, which functions may have indented, trimmed or quoted.
// Lines are paired as they are; what is paired with nothing is known by the call alone.
func align(printed string, recordings []*recording, execution *execution) []piece {
	for _, made := range recordings {
		if made.text == printed {
			return made.cut()
		}
	}
	lines := textLines(printed, nil)
	var called []textLine
	for _, made := range recordings {
		called = append(called, textLines(made.text, made)...)
	}
	if len(lines)+len(called) > maxAligned {
		return filled(printed, nil, execution, howCall)
	}
	aligning := &alignment{printed: printed, lines: lines, called: called, pairs: make([]*textLine, len(lines))}
	aligning.pairAll()
	unknown := howCall
	if len(lines) <= 1 {
		unknown = howValue
	}
	return filled(printed, aligning.pieces(), execution, unknown)
}

func textLines(text string, from *recording) []textLine {
	var found []textLine
	for at := 0; at < len(text); {
		size := strings.IndexByte(text[at:], '\n')
		if size < 0 {
			size = len(text) - at
		}
		line := text[at : at+size]
		if trimmed := strings.TrimSpace(line); trimmed != "" {
			start := at + strings.Index(line, trimmed)
			found = append(found, textLine{start: start, end: start + len(trimmed), text: trimmed, from: from})
		}
		at += size + 1
	}
	return found
}

// alignment pairs printed lines with those of called templates.
type alignment struct {
	printed string
	lines   []textLine
	called  []textLine
	// pairs are by the printed lines' numbers.
	pairs  []*textLine
	within []piece
}

func (a *alignment) pairAll() {
	if sameTexts(a.lines, a.called) {
		for number := range a.lines {
			a.pairs[number] = &a.called[number]
		}
		return
	}
	if a.pairRun() {
		return
	}
	a.pairByRank()
	a.pairWithin()
}

func sameTexts(some, others []textLine) bool {
	return slices.EqualFunc(some, others, func(a, b textLine) bool { return a.text == b.text })
}

// pairRun pairs a single result that stands whole in what was printed, once.
func (a *alignment) pairRun() bool {
	size := len(a.called)
	found := -1
	for start := 0; start+size <= len(a.lines) && size > 0; start++ {
		if !sameTexts(a.lines[start:start+size], a.called) {
			continue
		}
		if found >= 0 {
			return false
		}
		found = start
	}
	if found < 0 {
		return false
	}
	for number := range a.called {
		a.pairs[found+number] = &a.called[number]
	}
	return true
}

// pairByRank pairs equal lines, the first with the first, where there are as many of them on both sides.
func (a *alignment) pairByRank() {
	printed, called := map[string][]int{}, map[string][]int{}
	for number, line := range a.lines {
		printed[line.text] = append(printed[line.text], number)
	}
	for number, line := range a.called {
		called[line.text] = append(called[line.text], number)
	}
	for text, numbers := range printed {
		if len(called[text]) != len(numbers) {
			continue
		}
		for rank, number := range numbers {
			a.pairs[number] = &a.called[called[text][rank]]
		}
	}
}

// pairWithin finds results of one line that stand somewhere in a printed line: quoted, or between other words.
func (a *alignment) pairWithin() {
	taken := map[*recording]bool{}
	for _, line := range a.pairs {
		if line != nil {
			taken[line.from] = true
		}
	}
	count := map[*recording]int{}
	for _, line := range a.called {
		count[line.from]++
	}
	for number := range a.called {
		line := a.called[number]
		if count[line.from] == 1 && !taken[line.from] && len(line.text) > 1 {
			a.pairPart(line)
		}
	}
}

func (a *alignment) pairPart(part textLine) {
	if strings.Count(a.printed, part.text) != 1 {
		return
	}
	at := strings.Index(a.printed, part.text)
	for number, line := range a.lines {
		isFree := a.pairs[number] == nil && line.start <= at && at+len(part.text) <= line.end
		if isFree && !slices.ContainsFunc(a.within, func(p piece) bool { return p.start < at+len(part.text) && at < p.end }) {
			a.within = append(a.within, shifted(between(part.from.cut(), part.start, part.end), at-part.start)...)
			return
		}
	}
}

// pieces are those of the pairs, moved to where they were printed.
func (a *alignment) pieces() []piece {
	var found []piece
	for number, line := range a.pairs {
		if line != nil {
			found = append(found, shifted(between(line.from.cut(), line.start, line.end), a.lines[number].start-line.start)...)
		}
	}
	found = append(found, a.within...)
	slices.SortStableFunc(found, func(a, b piece) int { return a.start - b.start })
	return found
}

// filled puts pieces of the action itself where there are none. White space around a known line is the action's own doing.
func filled(printed string, known []piece, execution *execution, unknown int) []piece {
	var result []piece
	fill := func(start, end int) {
		for _, line := range lines(piece{start: start, end: end, execution: execution, how: unknown, at: -1}, printed[start:end]) {
			if strings.TrimSpace(printed[line.start:line.end]) == "" {
				line.how = howValue
			}
			result = append(result, line)
		}
	}
	at := 0
	for _, each := range known {
		if each.start > at {
			fill(at, each.start)
		}
		if each.start >= at {
			result = append(result, each)
			at = each.end
		}
	}
	if at < len(printed) {
		fill(at, len(printed))
	}
	return result
}
