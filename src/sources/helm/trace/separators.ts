import type { HelmTrace, RenderedTemplate, TraceSegment } from '../../rendering/engine.ts'

/**
 * Helm begins a new manifest at `---` whatever stands behind it, as in `---# comment` or `---apiVersion: v1`, which is no YAML:
 * there a line end is put in.
 */
export function withSeparators({ path, text, trace }: RenderedTemplate): RenderedTemplate {
  const breaks = [...text.matchAll(/(?<![^\n])---(?=[^\s-])/g)].map(({ index }) => index + '---'.length)
  if (breaks.length === 0) return { path, text, trace }
  return {
    path,
    text: text.replaceAll(/(?<![^\n])---(?=[^\s-])/g, '---\n'),
    trace: trace && moved(trace, breaks),
  }
}

function moved({ origins, segments }: HelmTrace, breaks: readonly number[]): HelmTrace {
  const parts: TraceSegment[] = []
  let passed = 0
  for (let { start, end, at, ...rest } of segments) {
    for (let next = breaks[passed]; next !== undefined && next < end; next = breaks[passed]) {
      if (next > start) {
        parts.push({ ...rest, start: start + passed, end: next + passed, at })
        at = rest.how === 'text' ? at + next - start : at
        start = next
      }
      passed++
    }
    const isBehind = start === end && breaks[passed] === start ? 1 : 0
    parts.push({ ...rest, start: start + passed + isBehind, end: end + passed + isBehind, at })
  }
  return { origins, segments: parts }
}
