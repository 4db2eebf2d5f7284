import { groupBy } from '../text/group.ts'
import { sourceOf } from '../text/source.ts'
import { applyBlock } from './block.ts'
import type { Rebuilding } from './rebuild.ts'
import { type Made, type Offer, patchOf } from './suggest.ts'

/**
 * All suggestions of a file may be committed at once: two that each take a key away may leave an empty mapping, which means
 * something else. What does not hold together with the worse ones is shown as a patch.
 */
export async function togetherHolding<T extends { readonly offer: Offer }>(
  spots: readonly T[],
  rebuilding: Rebuilding,
): Promise<readonly T[]> {
  const refused = new Set<T>()
  for (const group of groupBy(spots, ({ offer }) => offer.made?.source.path).values()) {
    let kept: readonly Made[] = []
    for (const spot of group) {
      const { made } = spot.offer
      if (!made) continue
      if (kept.length > 0 && !(await holds([...kept, made], rebuilding))) refused.add(spot)
      else kept = [...kept, made]
    }
  }
  return spots.map(spot => (refused.has(spot) ? { ...spot, offer: asPatch(spot.offer) } : spot))
}

async function holds(all: readonly Made[], rebuilding: Rebuilding): Promise<boolean> {
  const [first] = all
  if (!first) return true
  const { source } = first
  const upwards = all.toSorted((a, b) => b.block.startLine - a.block.startLine)
  const text = upwards.reduce(
    (before, { block }) => applyBlock(sourceOf(source.path, before), block),
    source.text,
  )
  const claimed = all.flatMap(one => one.claimed)
  return (await rebuilding.rebuilt({ kind: 'values', source, text }, claimed)) !== undefined
}

function asPatch({ made }: Offer): Offer {
  if (!made) return { suggestion: undefined, patch: undefined }
  return { suggestion: undefined, patch: patchOf(made.source, applyBlock(made.source, made.block)) }
}
