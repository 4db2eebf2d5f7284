/** The offset behind the `{{ end }}` of the condition or loop whose opening braces stand at an offset. */
export function endOfBlock(template: string, start: number): number | undefined {
  let depth = 0
  for (let at = start; at !== -1; ) {
    const action = actionAt(template, at)
    if (action === undefined) return undefined
    if (at === start || opening.has(action.word)) depth++
    if (action.word === 'end') depth--
    if (depth === 0) return action.end
    at = template.indexOf('{{', action.end)
  }
  return undefined
}

const opening: ReadonlySet<string> = new Set(['if', 'with', 'range', 'define', 'block'])

/** Its first word and the offset behind its braces; undefined when it is not closed. */
function actionAt(template: string, at: number): { readonly word: string; readonly end: number } | undefined {
  const head = /\{\{(?:-(?=\s))?\s*(\/\*|\w*)/y
  head.lastIndex = at
  const word = head.exec(template)?.[1] ?? ''
  if (word === '/*') return closedAt(template.indexOf('*/', head.lastIndex))
  let from = Math.max(at + 2, head.lastIndex)
  for (;;) {
    stop.lastIndex = from
    const found = stop.exec(template)
    if (found === null) return undefined
    if (found[0] === '}}') return { word, end: stop.lastIndex }
    const quoted = found[0] === '`' ? raw : found[0] === '"' ? double : single
    quoted.lastIndex = found.index
    if (!quoted.test(template)) return undefined
    from = quoted.lastIndex
  }

  function closedAt(end: number): ReturnType<typeof actionAt> {
    const close = end === -1 ? -1 : template.indexOf('}}', end)
    return close === -1 ? undefined : { word: '', end: close + 2 }
  }
}

const stop = /\}\}|["'`]/g
const double = /"(?:\\.|[^"\\\n])*"/y
const single = /'(?:\\.|[^'\\\n])*'/y
const raw = /`[^`]*`/y
