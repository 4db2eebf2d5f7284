/** What a mode gives to files that get it. */
export interface Granted {
  readonly setuid: boolean
  readonly setgid: boolean
  readonly sticky: boolean
  /** Everybody may write. */
  readonly world: boolean
}

/** Undefined for what is no mode. Both forms are those of chmod(1). */
export function grantedBy(mode: string): Granted | undefined {
  const octal = /^([-+=]?)([0-7]{1,5})$/.exec(mode)
  if (octal !== null) return octal[1] === '-' ? nothing : grantedByBits(Number.parseInt(octal[2] ?? '', 8))
  return mode.length <= longestMode && symbolicForm.test(mode) ? grantedBySymbols(mode) : undefined
}

const longestMode = 200
const symbolicForm = /^[ugoa]*(?:[-+=][rwxXstugo]*)+(?:,[ugoa]*(?:[-+=][rwxXstugo]*)+)*$/

const nothing: Granted = { setuid: false, setgid: false, sticky: false, world: false }

function grantedByBits(bits: number): Granted {
  return {
    setuid: (bits & 0o4000) !== 0,
    setgid: (bits & 0o2000) !== 0,
    sticky: (bits & 0o1000) !== 0,
    world: (bits & 0o002) !== 0,
  }
}

/** What the last of several clauses says holds. Without `ugoa` the umask keeps the others from writing. */
function grantedBySymbols(mode: string): Granted {
  let granted = nothing
  for (const clause of mode.split(',')) {
    const who = /^[ugoa]*/.exec(clause)?.[0] ?? ''
    const covers = (letter: string, alone: boolean) =>
      who === '' ? alone : who.includes(letter) || who.includes('a')
    for (const [, operator = '', letters = ''] of clause.matchAll(/([-+=])([rwxXstugo]*)/g)) {
      const after = (isSet: boolean, letter: string, isCovered: boolean) => {
        if (!isCovered || (operator !== '=' && !letters.includes(letter))) return isSet
        return operator !== '-' && letters.includes(letter)
      }
      granted = {
        setuid: after(granted.setuid, 's', covers('u', true)),
        setgid: after(granted.setgid, 's', covers('g', true)),
        sticky: after(granted.sticky, 't', covers('o', true)),
        world: after(granted.world, 'w', covers('o', false)),
      }
    }
  }
  return granted
}

/** The mode without the right of everybody to write; undefined where nothing sensible is left. */
export function withoutWorld(mode: string): string | undefined {
  const octal = /^(=?[0-7]{0,3})([0-7])([0-7])$/.exec(mode)
  if (octal !== null) {
    const [, head = '', group = '', others = ''] = octal
    return `${head}${group === others ? Number(group) & 5 : group}${Number(others) & 5}`
  }
  const clause = /^([ugoa]+)([+=])([rwxX]+)$/.exec(mode)
  if (clause === null) return undefined
  const [, who = '', operator = '', letters = ''] = clause
  const rest = letters.replaceAll('w', '')
  if (!who.includes('u') && !who.includes('a'))
    return rest === '' && operator === '+' ? undefined : `${who}${operator}${rest}`
  const owner = `u${operator}${letters}`
  return rest === '' && operator === '+' ? owner : `${owner},go${operator}${rest}`
}
