/** What a command may touch of the process. */
export interface Terminal {
  /** Absolute. */
  readonly folder: string
  /** Standard output: reports alone. */
  write(text: string): void
  /** Standard error: progress and notes. */
  note(text: string): void
  /** Replaces the progress line on standard error; does nothing where that is no terminal. */
  progress(doing: string): void
  /** Ends the progress line. */
  settle(): void
  readonly hasColour: boolean
  /** Columns of standard output; undefined where it is no terminal. */
  readonly columns: number | undefined
}

/** 0 pass · 1 findings at or above `fail-on` · 2 usage or configuration error · 3 incomplete. */
export type ExitCode = 0 | 1 | 2 | 3
