/** A file of an archive, or with `linkTo` a link: `1` is a hard one, `2` a symbolic one. */
export type TarEntry =
  | { readonly path: string; readonly content: string | Uint8Array }
  | { readonly path: string; readonly linkTo: string; readonly type: '1' | '2' }

const blockBytes = 512

/** A tar archive of the ustar kind. Paths of at most 100 bytes are taken as they are, however bad. */
export function tar(entries: readonly TarEntry[]): Uint8Array {
  return Buffer.concat([...entries.flatMap(blocksOf), Buffer.alloc(2 * blockBytes)])
}

function blocksOf(entry: TarEntry): readonly Buffer[] {
  const content = Buffer.from('content' in entry ? entry.content : '')
  const padding = (blockBytes - (content.byteLength % blockBytes)) % blockBytes
  return [header(entry, content.byteLength), content, Buffer.alloc(padding)]
}

/** The fields of POSIX.1-1988, section 10.1.1, numbers in octal. */
function header(entry: TarEntry, size: number): Buffer {
  const block = Buffer.alloc(blockBytes)
  block.write(entry.path, 0, 100)
  block.write('0000644\0', 100)
  block.write('0000000\0', 108)
  block.write('0000000\0', 116)
  block.write(`${size.toString(8).padStart(11, '0')}\0`, 124)
  block.write('00000000000\0', 136)
  block.write(' '.repeat(8), 148)
  block.write('linkTo' in entry ? entry.type : '0', 156)
  if ('linkTo' in entry) block.write(entry.linkTo, 157, 100)
  block.write('ustar\x0000', 257)
  const sum = block.reduce((total, byte) => total + byte, 0)
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return block
}
