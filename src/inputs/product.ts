import manifest from '../../package.json' with { type: 'json' }

/** What this program says of itself. */
export const product: { readonly name: string; readonly version: string; readonly homepage: string } = {
  name: manifest.name,
  version: manifest.version,
  homepage: manifest.homepage,
}

/** The page of a rule, in the repository at the version that runs. */
export function rulePage(id: string, ref: string = `v${product.version}`): string {
  return `${product.homepage}/blob/${ref}/docs/rules/${id}.md`
}
