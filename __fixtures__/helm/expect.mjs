// Writes what stock Helm v4.3.1 (the released program, or one built with its version stamped in) prints for every entry of
// renders.json (`values` and `dependencies` from charts/, the latter copied where `helm dependency update` would put them):
// `node expect.mjs /path/to/helm`.
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const here = import.meta.dirname
const [helm = 'helm'] = process.argv.slice(2)

for (const render of JSON.parse(readFileSync(join(here, 'renders.json'), 'utf8'))) {
  const work = mkdtempSync(join(tmpdir(), 'helm-'))
  const chart = join(work, render.chart)
  cpSync(join(here, 'charts', render.chart), chart, { recursive: true })
  for (const [to, from] of Object.entries(render.dependencies ?? {}))
    cpSync(join(here, 'charts', from), join(chart, to), { recursive: true })

  const expected = join(here, 'expected', render.expected)
  mkdirSync(dirname(expected), { recursive: true })
  const printed = execFileSync(helm, commandLine(render, chart), { encoding: 'utf8', env: { HOME: work, TZ: 'UTC' } })
  writeFileSync(expected, masked(printed, render.masks ?? []))
  rmSync(work, { recursive: true })
}

function commandLine({ releaseName, namespace, values = [], kubeVersion, apiVersions = [] }, chart) {
  return [
    ...['template', releaseName, chart, '--namespace', namespace],
    ...values.flatMap(path => ['--values', join(here, 'charts', path)]),
    ...(kubeVersion ? ['--kube-version', kubeVersion] : []),
    ...apiVersions.flatMap(version => ['--api-versions', version]),
  ]
}

/** Without what is another at each call. */
function masked(text, masks) {
  return masks.reduce((rest, [pattern, mask]) => rest.replaceAll(new RegExp(pattern, 'gm'), mask), text)
}
