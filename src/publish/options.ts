import type { CommentMode } from '../inputs/options.ts'
import type { Links } from '../reports/links.ts'

export interface PublishOptions {
  readonly comments: CommentMode
  /** Open comments of ours on one pull request, those on files included. */
  readonly maxComments: number
  readonly event: 'COMMENT' | 'REQUEST_CHANGES'
  readonly links: Links
}
