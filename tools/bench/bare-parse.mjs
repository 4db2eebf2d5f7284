// What `scan` is compared with: every manifest below a folder, read and parsed by the `yaml` package, and nothing else.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseAllDocuments } from 'yaml'

const [folder = '.'] = process.argv.slice(2)
for (const name of readdirSync(folder, { recursive: true })) {
  if (name.endsWith('.yaml')) parseAllDocuments(readFileSync(join(folder, name), 'utf8'))
}
