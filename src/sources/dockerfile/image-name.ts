import { fileNameOf, folderOf } from '../../text/path.ts'
import { parseImage } from '../images/reference.ts'

/**
 * What the image of a Dockerfile is called, by its path alone: `services/tide-api/Dockerfile` like its folder, `crane.Dockerfile`
 * and `Dockerfile.crane` like themselves. Undefined for one in the root, whose image is called like the repository.
 */
export function imageNameOf(path: string): string | undefined {
  const file = fileNameOf(path)
  const own = /^(?:(?:dockerfile|containerfile)\.(.+)|(.+)\.(?:dockerfile|containerfile))$/i.exec(file)
  const name = own ? (own[1] ?? own[2] ?? '') : fileNameOf(tellingFolder(path))
  return name === '' ? undefined : name.toLowerCase()
}

/** `tide-api` of `registry.harbour.example/services/tide-api:3.2.0`. */
export function lastPartOf(image: string): string | undefined {
  const reference = parseImage(image)
  return reference && fileNameOf(reference.repository).toLowerCase()
}

/** Folders that say where a Dockerfile stands, not what it builds. */
const plainFolders: ReadonlySet<string> = new Set(['build', 'docker', 'src'])

function tellingFolder(path: string): string {
  let folder = folderOf(path)
  while (plainFolders.has(fileNameOf(folder).toLowerCase())) folder = folderOf(folder)
  return folder
}
