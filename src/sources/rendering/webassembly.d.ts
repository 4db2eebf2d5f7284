/**
 * What the host uses of WebAssembly's JavaScript interface, which TypeScript has only together with the whole browser.
 * https://www.w3.org/TR/wasm-js-api-2/
 */
declare namespace WebAssembly {
  class Module {
    private constructor()
    static imports(module: Module): { readonly module: string; readonly name: string }[]
  }

  class Instance {
    constructor(module: Module, imports: Readonly<Record<string, Readonly<Record<string, unknown>>>>)
    readonly exports: Readonly<Record<string, unknown>>
  }

  class Memory {
    private constructor()
    readonly buffer: ArrayBuffer
  }

  class RuntimeError extends Error {}

  function compile(bytes: Uint8Array): Promise<Module>
}
