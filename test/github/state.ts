import type { Repository } from './repository.ts'

/** What the double remembers. Tests change it freely. */
export interface State {
  readonly repository: Repository
  readonly fullName: string
  readonly token: string
  viewer: User
  rights: Rights
  /** Anybody may read a public repository's pull requests. */
  isPublic: boolean
  readonly pulls: Map<number, PullState>
  readonly reviews: ReviewState[]
  readonly reviewComments: CommentState[]
  readonly issueComments: IssueCommentState[]
  /** Ids of comments whose thread is resolved. */
  readonly resolved: Set<number>
  codeScanning: 'enabled' | 'disabled'
  /** What processing an upload finds wrong, besides what the double finds itself. */
  sarifErrors: string[]
  readonly sarifs: SarifState[]
  nextId: number
}

export interface User {
  readonly login: string
  readonly id: number
}

export interface Rights {
  readonly contents: 'none' | 'read' | 'write'
  readonly pullRequests: 'none' | 'read' | 'write'
  readonly securityEvents: 'none' | 'write'
}

export interface PullState {
  readonly number: number
  /** Revisions in the repository. */
  base: string
  head: string
  /** `owner/name` of the head's repository. */
  readonly headRepository: string
  readonly headBranch: string
  readonly author: User
  isOpen: boolean
}

export interface ReviewState {
  readonly id: number
  readonly pull: number
  readonly user: User
  readonly body: string
  readonly state: 'COMMENTED' | 'CHANGES_REQUESTED' | 'APPROVED' | 'PENDING'
  readonly commit: string
}

export interface CommentState {
  readonly id: number
  readonly pull: number
  readonly review: number
  readonly user: User
  body: string
  readonly path: string
  readonly commit: string
  /** Undefined for a comment on the file. */
  readonly line: number | undefined
  readonly startLine: number | undefined
  readonly replyTo: number | undefined
}

export interface IssueCommentState {
  readonly id: number
  readonly pull: number
  readonly user: User
  body: string
}

export interface SarifState {
  readonly id: string
  readonly ref: string
  readonly commit: string
  readonly sarif: unknown
  readonly errors: readonly string[]
  /** How often its status was asked for: it is pending the first time. */
  asked: number
}

export const actionsBot: User = { login: 'github-actions[bot]', id: 41898282 }
export const stranger: User = { login: 'flotsam', id: 4711 }
export const author: User = { login: 'quartermaster', id: 1001 }

export function newState(repository: Repository, token: string): State {
  return {
    repository,
    fullName: 'harbour/shipyard',
    token,
    viewer: actionsBot,
    rights: { contents: 'read', pullRequests: 'write', securityEvents: 'write' },
    isPublic: true,
    pulls: new Map(),
    reviews: [],
    reviewComments: [],
    issueComments: [],
    resolved: new Set(),
    codeScanning: 'enabled',
    sarifErrors: [],
    sarifs: [],
    nextId: 1,
  }
}
