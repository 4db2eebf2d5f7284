import type { Counts, Review } from './finding.ts'
import type { Survey } from './survey.ts'

type Counted = Pick<Review, 'findings' | 'fixed' | 'skipped' | 'partial'>

export function countsOf(
  { findings, fixed, skipped, partial }: Counted,
  rest: Pick<Counts, 'undecided' | 'excluded' | 'analysed'>,
): Counts {
  const inState = (state: string) => findings.filter(finding => finding.state === state).length
  return {
    new: inState('new'),
    existing: inState('existing'),
    fixed: fixed.length,
    waived: inState('waived'),
    skipped: skipped.length,
    partial: partial.length,
    ...rest,
  }
}

/** How often a rule could not tell, in files and in what is rendered. */
export function undecidedIn({ undecided, renders }: Pick<Survey, 'undecided' | 'renders'>): number {
  return renders.reduce((sum, render) => sum + render.undecided.length, undecided.length)
}
