import type { Dockerfile } from '../../sources/dockerfile/dockerfile.ts'

/** Whether an image is somebody's workplace and never runs anywhere else (https://containers.dev). */
export function isForDevelopers({ source, stages }: Dockerfile): boolean {
  if (/(?:^|\/)\.devcontainer\//.test(source.path)) return true
  const base = stages.at(-1)?.root.base
  return base?.kind === 'image' && /(?:^|\/)devcontainers\//.test(base.reference.repository)
}
