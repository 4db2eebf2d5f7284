/** The first item that passes; the rest is not asked for. */
export function first<T>(items: Iterable<T>, isWanted: (item: T) => boolean): T | undefined {
  for (const item of items) if (isWanted(item)) return item
  return undefined
}
