import type { Commit, Content, TreeEntry } from '../repository/commit.ts'
import { folderOf, type RepoPath } from '../text/path.ts'
import type { ImageBuilds } from './build-files/build.ts'
import { type BuildFileCache, CommitBuilds } from './build-files/commit-builds.ts'
import type { Dockerfile } from './dockerfile/dockerfile.ts'
import type { FileKind } from './file-kind.ts'
import { holdsWord } from './held-words.ts'
import { type DockerfileCache, ImageDockerfiles } from './image-dockerfiles.ts'
import { type Focus, isCommon } from './kubernetes/focus.ts'
import type { KubeObject } from './kubernetes/object.ts'
import type { IndexedKind, RepositoryIndex, Where } from './kubernetes/repository-index.ts'
import { analysisLimit, parseFile, type SourceFile } from './read.ts'
import type { Scope } from './scope.ts'

/** What the indexes of one run share: the base's is the head's plus and minus the change. */
export class IndexCache {
  /** What files hold, by path and content. */
  readonly known: Map<string, Known | undefined> = new Map()
  /** Which files of the head hold a word; undefined where that cannot be told without reading them. */
  readonly searches: Map<string, Promise<Searched | undefined>> = new Map()
  readonly dockerfiles: DockerfileCache = new Map()
  readonly buildFiles: BuildFileCache = new Map()
}

/** A file that mentions indexed kinds, parsed when it is asked for. */
interface Known {
  readonly entry: TreeEntry
  readonly mentions: readonly IndexedKind[]
  readonly folder: string
  holds(word: string): boolean
  /** Rendered before it is deployed, or unreadable: what it holds cannot be told. */
  readonly isUnread: boolean
  /** Undefined where it could not be read. */
  readonly file: (() => SourceFile) | undefined
}

/** Files of one commit that mention one of some kinds. */
interface Searched {
  readonly ids: ReadonlyMap<RepoPath, string>
  readonly mentioning: ReadonlySet<RepoPath>
}

export interface IndexedTree {
  readonly commit: Commit
  readonly entries: readonly TreeEntry[]
  readonly scope: Scope
  readonly kindOf: (path: string) => FileKind
}

/**
 * The repository index of one commit. Nothing is read before `prepare`; then files are searched for the kinds' names, and
 * those that hold one, and something of what the run is about, are parsed when somebody asks for their objects.
 */
export class CommitIndex implements RepositoryIndex {
  readonly isWhole: boolean
  readonly #tree: IndexedTree
  readonly #cache: IndexCache
  readonly #dockerfiles: ImageDockerfiles
  readonly #builds: CommitBuilds
  readonly #byKind: Map<IndexedKind, readonly Known[]> = new Map()
  readonly #files: Map<TreeEntry, Known> = new Map()
  readonly #answers: Map<string, readonly Known[]> = new Map()
  #hasFocus = false
  #paths: ReadonlySet<string> | undefined
  readonly #pathsLike: Map<RegExp, readonly RepoPath[]> = new Map()

  constructor(tree: IndexedTree, cache: IndexCache) {
    this.isWhole = tree.commit.isWhole
    this.#tree = tree
    this.#cache = cache
    this.#dockerfiles = new ImageDockerfiles(tree, cache.dockerfiles)
    this.#builds = new CommitBuilds(tree, cache.buildFiles)
  }

  /**
   * Makes these kinds available, and the Dockerfiles of images; where there is a focus what belongs to it alone. Prepared kinds
   * stay as they are.
   */
  async prepare(kinds: readonly IndexedKind[], focus?: Focus): Promise<void> {
    if (this.isWhole) await this.#dockerfiles.prepare(focus?.images)
    if (!focus && this.#holdsDockerfile()) await this.prepareBuilds()
    const open = [...new Set(kinds)].filter(kind => !this.#byKind.has(kind))
    const wanted = open.filter(kind => focus?.wordsFor(kind)?.size !== 0)
    for (const kind of open) this.#byKind.set(kind, [])
    if (wanted.length === 0 || !this.isWhole) return
    this.#hasFocus = focus !== undefined
    const known = await this.#collect(wanted, focus)
    for (const one of known) this.#files.set(one.entry, one)
    for (const kind of wanted) {
      this.#byKind.set(
        kind,
        known.filter(({ mentions }) => mentions.includes(kind)),
      )
    }
  }

  /** Makes known what is said of builds: for a run that judges Dockerfiles. */
  async prepareBuilds(): Promise<void> {
    if (this.isWhole) await this.#builds.prepare()
  }

  #holdsDockerfile(): boolean {
    const { kindOf, scope } = this.#tree
    return this.#tree.entries.some(({ path }) => kindOf(path).kind === 'dockerfile' && scope.covers(path))
  }

  /** Parses a file that `prepare` has read; undefined for any other. */
  fileOf(entry: TreeEntry): (() => SourceFile) | undefined {
    return this.#files.get(entry)?.file
  }

  *objects(kind: IndexedKind, where?: Where): Generator<KubeObject> {
    for (const known of this.#known(kind, where)) {
      for (const object of known.file?.().objects ?? []) if (object.kind === kind) yield object
    }
  }

  /** `except`: files whose content is known by other means. */
  isHidden(kind: IndexedKind, where?: Where, except: ReadonlySet<string> = new Set()): boolean {
    const isGap = (known: Known) => known.file?.().gap !== undefined && (!where || isIn(known, where))
    const counts = ({ entry }: Known) => !except.has(entry.path)
    return (
      this.#all(kind).some(known => known.isUnread && counts(known)) ||
      this.#known(kind, where).some(known => isGap(known) && counts(known))
    )
  }

  has(path: RepoPath): boolean {
    this.#paths ??= new Set(this.#tree.entries.map(entry => entry.path))
    return this.#paths.has(path)
  }

  pathsLike(form: RegExp): readonly RepoPath[] {
    const known = this.#pathsLike.get(form)
    const isLike = ({ kind, path }: TreeEntry) => kind === 'file' && form.test(path)
    const paths = known ?? this.#tree.entries.filter(isLike).map(({ path }) => path)
    this.#pathsLike.set(form, paths)
    return paths
  }

  get builds(): ImageBuilds {
    return this.#builds
  }

  dockerfileOf(image: string): Dockerfile | undefined {
    return this.#dockerfiles.of(image)
  }

  /** Asked again and again: each answer is kept. Without a focus all is parsed anyway, and nothing gained by looking first. */
  #known(kind: IndexedKind, where: Where | undefined): readonly Known[] {
    const isNarrow = where !== undefined && (this.#hasFocus || 'folder' in where)
    const question = isNarrow ? `${kind} ${JSON.stringify(where)}` : kind
    const answer =
      this.#answers.get(question) ??
      this.#all(kind).filter(known => !known.isUnread && (!isNarrow || isIn(known, where)))
    this.#answers.set(question, answer)
    return answer
  }

  #all(kind: IndexedKind): readonly Known[] {
    const known = this.#byKind.get(kind)
    if (known) return known
    if (!this.isWhole) return []
    throw new Error(`the index was not prepared for ${kind}: the rule's reads must name it`)
  }

  /** What each file that may matter holds, in the order of the files. */
  async #collect(wanted: readonly IndexedKind[], focus: Focus | undefined): Promise<readonly Known[]> {
    const { known } = this.#cache
    const keyOf = ({ path, id }: TreeEntry) => `${wanted.join()} ${id} ${path}`
    const candidates = await this.#candidates(wanted, focus)
    const unread = candidates.filter(entry => !known.has(keyOf(entry)))
    for await (const [entry, content] of this.#tree.commit.read(unread, analysisLimit)) {
      known.set(keyOf(entry), this.#look(entry, content, wanted, focus))
    }
    return candidates.flatMap(entry => known.get(keyOf(entry)) ?? [])
  }

  async #candidates(wanted: readonly IndexedKind[], focus: Focus | undefined): Promise<readonly TreeEntry[]> {
    const { commit, entries, kindOf, scope } = this.#tree
    const { searches } = this.#cache
    const words = wordsFor(wanted, focus)
    // Only the head is searched: what the base has in common with it is known from there.
    if (searches.size > 0 && words) startSearch(commit, words, this.#cache)
    const searched = new Set(
      await Promise.all((words ?? ['']).map(word => searches.get(word) ?? Promise.resolve(undefined))),
    )
    const mayMention = ({ path, id }: TreeEntry) =>
      [...searched].some(search => !search || search.mentioning.has(path) || search.ids.get(path) !== id)
    // What common kinds are looked up by need not stand in a file that lies beside.
    const folders = wanted.some(isCommon) ? focus?.folders : undefined
    return entries.filter(entry => {
      if (entry.kind !== 'file' || !(mayMention(entry) || folders?.has(folderOf(entry.path)))) return false
      return ['manifest', 'rendered'].includes(kindOf(entry.path).kind) && scope.covers(entry.path)
    })
  }

  /** Undefined for a file that mentions nothing of what is looked for. */
  #look(
    entry: TreeEntry,
    content: Content,
    wanted: readonly IndexedKind[],
    focus: Focus | undefined,
  ): Known | undefined {
    if (content.kind !== 'bytes') return unreadable(entry, wanted)
    const bytes = Buffer.from(content.bytes.buffer, content.bytes.byteOffset, content.bytes.byteLength)
    const kind = this.#tree.kindOf(entry.path)
    const isUnread = kind.kind === 'rendered'
    const folder = folderOf(entry.path)
    const narrowed = isUnread || focus?.folders.has(folder) ? undefined : focus
    const isMentioned = isUnread ? (name: string) => bytes.includes(name) : kindTest(bytes)
    const mentions = wanted.filter(name => isMentioned(name) && isInFocus(name, bytes, narrowed))
    if (mentions.length === 0) return undefined
    let file: SourceFile | undefined
    return {
      entry,
      mentions,
      folder,
      isUnread,
      holds: word => holdsWord(bytes, word),
      file: () => (file ??= parseFile(entry, content, kind)),
    }
  }
}

/**
 * Whether objects of a kind stand in a manifest: a resource definition whose descriptions speak of pods has none, and need not be
 * parsed. Where a kind is written in an unusual way, any word counts.
 */
function kindTest(bytes: Buffer): (kind: string) => boolean {
  let kinds: ReadonlySet<string> | undefined
  return kind => {
    if (!bytes.includes(kind)) return false
    kinds ??= kindsIn(bytes.toString('latin1'))
    return kinds.has('') || kinds.has(kind) || kinds.has(`${kind}List`)
  }
}

/** What stands behind `kind:`; `''` for an alias, a tag and whatever else is no plain word. */
function kindsIn(text: string): ReadonlySet<string> {
  return new Set(Array.from(text.matchAll(/\bkind["']?\s*:\s*["']?(\w*)/g), ([, kind = '']) => kind))
}

/** It may hold anything; a JSON file that cannot be read is most likely too long to be a manifest. */
function unreadable(entry: TreeEntry, wanted: readonly IndexedKind[]): Known | undefined {
  if (entry.path.toLowerCase().endsWith('.json')) return undefined
  return {
    entry,
    mentions: wanted,
    folder: folderOf(entry.path),
    isUnread: true,
    holds: () => true,
    file: undefined,
  }
}

function isIn(known: Known, where: Where): boolean {
  return 'folder' in where ? known.folder === where.folder : known.holds(where.mentioning)
}

function isInFocus(kind: IndexedKind, bytes: Buffer, focus: Focus | undefined): boolean {
  const words = focus?.wordsFor(kind)
  return words === undefined || [...words].some(word => holdsWord(bytes, word))
}

/** Begins the search for files of a commit that hold some words, so that it goes on while the change is read and rendered. */
export function startSearch(commit: Commit, words: readonly string[], { searches }: IndexCache): void {
  const open = words.filter(word => !searches.has(word))
  if (!commit.search || open.length === 0) return
  const searched = searchFor(commit, commit.search, open)
  for (const word of open) searches.set(word, searched)
}

/** Files without any of these hold none of the kinds in focus; undefined: any file may. */
export function wordsFor(
  kinds: readonly IndexedKind[],
  focus: Focus | undefined,
): readonly string[] | undefined {
  const words = new Set<string>()
  for (const kind of kinds) {
    const inFocus = focus?.wordsFor(kind)
    if (isCommon(kind) && inFocus === undefined) return undefined
    if (isCommon(kind)) for (const word of inFocus ?? []) words.add(word)
    else if (inFocus?.size !== 0) words.add(kind)
  }
  return [...words]
}

function searchFor(
  commit: Commit,
  search: NonNullable<Commit['search']>,
  words: readonly string[],
): Promise<Searched | undefined> {
  const found = Promise.all([search(words, ['yaml', 'yml', 'json', 'tpl']), commit.list()])
  return found.then(
    ([mentioning, entries]) =>
      mentioning && { mentioning, ids: new Map(entries.map(({ path, id }) => [path, id])) },
    () => undefined,
  )
}
