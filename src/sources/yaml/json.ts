/** JSON with the tabs between its tokens as blanks, which is all that keeps JSON from being YAML; offsets stay. */
export function withBlankTabs(json: string): string {
  if (!json.includes('\t')) return json
  const parts: string[] = []
  let from = 0
  let isString = false
  for (let at = 0; at < json.length; at++) {
    const unit = json[at]
    if (isString && unit === '\\') at += 1
    else if (unit === '"') isString = !isString
    else if (unit === '\t' && !isString) {
      parts.push(json.slice(from, at), ' ')
      from = at + 1
    }
  }
  return parts.join('') + json.slice(from)
}
