/** Whether the bytes hold a word as a whole: `harbour` is not in `harbour-2`. */
export function holdsWord(bytes: Buffer, word: string): boolean {
  if (word === '') return false
  for (let at = bytes.indexOf(word); at !== -1; at = bytes.indexOf(word, at + 1)) {
    const around = [bytes[at - 1], bytes[at + Buffer.byteLength(word)]]
    if (!around.some(byte => byte !== undefined && /[\w.-]/.test(String.fromCharCode(byte)))) return true
  }
  return false
}
