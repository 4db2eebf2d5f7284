import type { Files } from '../../rendering/engine.ts'

/** Behind all of the chart's own files, where nothing of a chart is called so. */
const place = 'templates/_of-missing-dependencies.tpl'

/**
 * With a file of empty templates for those that the chart calls and a missing dependency would bring, by the custom that their
 * names begin with its own: `redis-ha.fullname`. Without them nothing of the chart would render.
 */
export function withStandIns(files: Files, missing: readonly string[]): Files {
  if (missing.length === 0) return files
  const texts = [...files].flatMap(([path, bytes]) =>
    /(?:^|\/)templates\//.test(path) ? [Buffer.from(bytes).toString('utf8')] : [],
  )
  const named = (pattern: RegExp) =>
    new Set(texts.flatMap(text => [...text.matchAll(pattern)].map(([, name = '']) => name)))
  const defined = named(/\{\{-?\s*(?:define|block)\s+"([^"\\\n]+)"/g)
  const called = named(/\b(?:include|template)\s+"([^"\\\n]+)"/g)
  const lacking = [...called]
    .filter(name => !defined.has(name) && missing.some(chart => name.startsWith(`${chart}.`)))
    .sort()
  if (lacking.length === 0) return files
  const text = lacking.map(name => `{{- define "${name}" -}}{{- end -}}`).join('\n')
  return new Map([...files, [place, Buffer.from(text)]])
}
