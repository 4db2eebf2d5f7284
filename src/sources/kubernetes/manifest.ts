import type { Source } from '../../text/source.ts'
import { parseYaml, type YamlStream } from '../yaml/parse.ts'

/** Parses a file of Kubernetes objects. Of a CustomResourceDefinition the schema is left out: it is long, and says nothing. */
export function parseManifest(source: Source): YamlStream {
  return parseYaml(source, interestIn)
}

const definition = /^kind:[ \t]*["']?CustomResourceDefinition["']?[ \t]*(?:#.*)?\r?$/m
const version = /^apiVersion:/m

/** Up to the `spec` where kind and version stand before it. */
function interestIn(document: string): number {
  const spec = document.search(/^spec:/m)
  if (spec === -1) return document.length
  const head = document.slice(0, spec)
  return definition.test(head) && version.test(head) ? spec : document.length
}
