/** A section of a WebAssembly module: its number, its entries' count and bytes. All are shorter than 128 bytes. */
type Section = readonly [id: number, count: number, ...bytes: number[]]

export function tinyModule(...sections: readonly Section[]): Uint8Array<ArrayBuffer> {
  const preamble = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]
  return Uint8Array.from([...preamble, ...sections.flatMap(([id, ...body]) => [id, body.length, ...body])])
}

export function named(name: string): number[] {
  return [name.length, ...new TextEncoder().encode(name)]
}
