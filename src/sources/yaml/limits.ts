/** UTF-16 units of one document. */
export const maxYamlLength: number = 2 * 1024 * 1024
/** Collections within collections, aliases followed. */
export const maxYamlDepth = 100
/** Aliases in one document. */
export const maxYamlAliases = 1000
/** Values of one document that has aliases, each counted as often as it is reached. */
export const maxExpandedNodes = 100_000
