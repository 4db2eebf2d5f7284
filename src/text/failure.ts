/** What the user can change: a sentence that names the file, line or input and the next step. Shown without a stack. */
export class UserError extends Error {
  override readonly name = 'UserError'
}

/** Closes a union: reached only when a case was forgotten. */
export function unreachable(value: never): never {
  throw new Error(`unreachable: ${JSON.stringify(value)}`)
}
