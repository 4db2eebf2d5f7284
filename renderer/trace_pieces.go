package main

import (
	"strings"
)

// noValue is what text/template prints for nothing; Helm takes it out of whatever was rendered.
const noValue = "<no value>"

// How a piece of text came about.
const (
	howText = iota
	howValue
	howCall
)

// piece is a part of a rendered text, in bytes, and what wrote it.
type piece struct {
	start, end int
	execution  *execution
	how        int
	// at is the offset in the template of a text.
	at int
}

// cut gives the pieces of the recording's text, by their starts, none across a line's end.
func (made *recording) cut() []piece {
	if made.isCut {
		return made.pieces
	}
	made.isCut = true
	var pieces []piece
	for number, mark := range made.marks {
		end := len(made.raw)
		if number+1 < len(made.marks) {
			end = made.marks[number+1].offset
		}
		if end > mark.offset {
			pieces = append(pieces, made.written(mark, end)...)
		} else if mark.execution.isWorthNoting() && made.extent(number) == 0 {
			pieces = append(pieces, piece{start: mark.offset, end: mark.offset, execution: mark.execution, how: howValue, at: -1})
		}
	}
	if made.call.By != "include" {
		pieces = withoutNoValues(pieces, made.raw)
	}
	made.pieces = pieces
	return pieces
}

// isWorthNoting when it rendered nothing: where something could have stood.
func (e *execution) isWorthNoting() bool {
	return e.node.file != nil && e.node.kind != "text" && (e.node.kind != "action" || len(e.node.pipe.Decl) == 0)
}

// extent is how much the execution at a mark wrote, with all that it encloses.
func (made *recording) extent(number int) int {
	start := made.marks[number]
	for _, next := range made.marks[number+1:] {
		if next.offset > start.offset {
			return next.offset - start.offset
		}
		if !next.execution.isBelow(start.execution) {
			return 0
		}
	}
	return len(made.raw) - start.offset
}

func (e *execution) isBelow(above *execution) bool {
	for parent := e.parent; parent != nil; parent = parent.parent {
		if parent == above {
			return true
		}
	}
	return false
}

// written are the pieces of what one node wrote.
func (made *recording) written(from mark, end int) []piece {
	node := from.execution.node
	text := made.raw[from.offset:end]
	if node.kind == "text" && node.file != nil && string(node.text) == text && node.isAt(text) {
		return lines(piece{start: from.offset, end: end, execution: from.execution, how: howText, at: node.start}, text)
	}
	if recordings := from.execution.recordings(); len(recordings) > 0 {
		return shifted(align(text, recordings, from.execution), from.offset)
	}
	return lines(piece{start: from.offset, end: end, execution: from.execution, how: howValue, at: -1}, text)
}

func (node *templateNode) isAt(text string) bool {
	return node.start >= 0 && node.end <= len(node.file.text) && node.file.text[node.start:node.end] == text
}

// lines cuts a piece behind every line end.
func lines(whole piece, text string) []piece {
	var pieces []piece
	for at := 0; at < len(text); {
		size := strings.IndexByte(text[at:], '\n') + 1
		if size == 0 {
			size = len(text) - at
		}
		line := piece{start: whole.start + at, end: whole.start + at + size, execution: whole.execution, how: whole.how, at: whole.at}
		if whole.how == howText {
			line.at += at
		}
		pieces = append(pieces, line)
		at += size
	}
	return pieces
}

func shifted(pieces []piece, by int) []piece {
	moved := make([]piece, len(pieces))
	for number, each := range pieces {
		each.start += by
		each.end += by
		moved[number] = each
	}
	return moved
}

// between are the pieces of [start, end), cut to it.
func between(pieces []piece, start, end int) []piece {
	var found []piece
	for _, each := range pieces {
		if each.end < start || each.start > end || (each.end == start && each.start < start) || (each.start == end && start < end) {
			continue
		}
		found = append(found, each.clipped(start, end))
	}
	return found
}

func (p piece) clipped(start, end int) piece {
	if p.start < start {
		if p.how == howText {
			p.at += start - p.start
		}
		p.start = start
	}
	p.end = min(p.end, end)
	return p
}

// withoutNoValues replays the removal of `<no value>` on the pieces of the text.
func withoutNoValues(pieces []piece, raw string) []piece {
	if !strings.Contains(raw, noValue) {
		return pieces
	}
	var removed []int
	for at := 0; ; {
		next := strings.Index(raw[at:], noValue)
		if next < 0 {
			break
		}
		removed = append(removed, at+next)
		at += next + len(noValue)
	}
	var kept []piece
	for _, each := range pieces {
		kept = append(kept, each.withoutRanges(removed)...)
	}
	return kept
}

// withoutRanges is what is left of a piece when `<no value>` is gone from the offsets given.
func (p piece) withoutRanges(removed []int) []piece {
	var left []piece
	gone := 0
	start := p.start
	keep := func(end int) {
		if end > start || (p.start == p.end && len(left) == 0) {
			rest := p.clipped(start, max(end, start))
			rest.start -= gone
			rest.end -= gone
			left = append(left, rest)
		}
	}
	for _, at := range removed {
		if at >= p.end && p.end > p.start || at > p.end {
			break
		}
		if at+len(noValue) <= start {
			gone += len(noValue)
			continue
		}
		keep(min(at, p.end))
		start = max(start, min(at+len(noValue), p.end))
		gone = countBefore(removed, start) * len(noValue)
		if at+len(noValue) > p.end {
			return left
		}
	}
	keep(p.end)
	return left
}

// countBefore counts the removed texts that end at or before the offset.
func countBefore(removed []int, offset int) int {
	count := 0
	for _, at := range removed {
		if at+len(noValue) <= offset {
			count++
		}
	}
	return count
}
