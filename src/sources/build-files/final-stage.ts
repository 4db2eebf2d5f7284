import { fileNameOf } from '../../text/path.ts'
import type { Dockerfile } from '../dockerfile/dockerfile.ts'
import { parseDockerfile } from '../dockerfile/parse.ts'
import type { ImageBuild, ImageBuilds } from './build.ts'

/** The Dockerfile with the stage as its final one that all builds of it name. */
export function builtBy(dockerfile: Dockerfile, builds: ImageBuilds): Dockerfile {
  const target = targetOf(builds.of(dockerfile.source.path))
  const stage = target === undefined ? undefined : dockerfile.stageOf(target)
  if (target === undefined || stage === undefined || stage === dockerfile.final) return dockerfile

  const known = targeted.get(dockerfile)
  if (known?.final?.index === stage.index) return known
  const parsed = parseDockerfile(dockerfile.source, target)
  if (parsed.kind !== 'dockerfile') return dockerfile
  targeted.set(dockerfile, parsed)
  return parsed
}

/** Read once more, not each time that it is judged. */
const targeted = new WeakMap<Dockerfile, Dockerfile>()

/** What is built to try things out ships nothing. */
const trial =
  /(?:^|[._/-])(?:dev|devel|develop|development|devcontainer|debug|test|tests|testing|local|override|ci|lint|e2e)(?=[._/-]|$)/i

/** The one stage that builds agree on; undefined where they do not, or one of them takes the last. */
function targetOf(builds: readonly ImageBuild[]): string | undefined {
  const shipping = builds.filter(build => !isTrial(build))
  const [stage, ...others] = new Set(
    shipping.map(({ target }) => (typeof target === 'object' ? target.stage.toLowerCase() : undefined)),
  )
  return others.length > 0 ? undefined : stage
}

function isTrial({ saidBy, target }: ImageBuild): boolean {
  return trial.test(fileNameOf(saidBy)) || (typeof target === 'object' && trial.test(target.stage))
}
