import { fileNameOf } from '../../text/path.ts'

/** `Dockerfile`, `Dockerfile.dev`, `app.Dockerfile`, `Containerfile`: what docker, podman and editors know, in any letter case. */
const nameForm = /^(?:dockerfile|containerfile)|.\.(?:dockerfile|containerfile)$/i

/** Other kinds of file that speak about Dockerfiles, and templates that become one. */
const otherSuffix = new RegExp(
  `\\.(?:${[
    'dockerignore|containerignore|gitignore',
    'md|mdx|markdown|rst|adoc|asciidoc|html?|pdf|png|jpe?g|gif|svg|ico',
    'ya?ml|json5?|jsonc|toml|ini|cfg|conf|xml|csv|tsv|lock|sum|env|properties|tf|hcl|cue',
    'sh|bash|zsh|ps1|bat|cmd|psm1|mk|gradle|ipynb|css|scss|vue|tsx?|jsx?|mjs|cjs|mts|cts|go|py|rb|rs|java|kt|kts|scala|cs|cpp|cc|c|h|hpp|php|pl|lua|swift|ex|exs|erl|hs|clj|groovy|snap|out|log|vim|el|nix|tmlanguage',
    'j2|jinja2?|tmpl|tpl|template|gotmpl|erb|mustache|hbs|handlebars|ejs|m4|in|liquid|mako',
    'patch|diff|rej|orig|bak|old|swp|swo|save|zip|gz|tgz|tar|asc|sig|sha256|sha512|disabled',
  ].join('|')})$|~$`,
  'i',
)

/** `Dockerfile.go` is a Dockerfile for Go, `dockerfile.go` and `DockerfileParser.java` are source code. */
const languageVariant =
  /^(?:Dockerfile|Containerfile)\.(?:go|py|rb|rs|java|kt|js|ts|cs|cpp|c|php|pl|swift|sh)$/

/** `Dockerfile.txt` may be one, a list of Dockerfiles in `DockerfileProjects.txt` is none. */
const textAbout = /^(?:dockerfile|containerfile)[^.]+\.txt$/i

const templateSuffix =
  /\.(?:j2|jinja2?|tmpl|tpl|template|gotmpl|erb|mustache|hbs|handlebars|ejs|m4|in|liquid|mako)$/i

/** Whether a path names what becomes a Dockerfile when it is filled in: `Dockerfile.template`, `crane.Dockerfile.j2`. */
export function isTemplateName(path: string): boolean {
  const stem = path.replace(templateSuffix, '')
  return stem !== path && isDockerfileName(stem)
}

/** Whether a path names a Dockerfile. */
export function isDockerfileName(path: string): boolean {
  const name = fileNameOf(path)
  if (!nameForm.test(name) || textAbout.test(name)) return false
  return !otherSuffix.test(name) || languageVariant.test(name)
}
