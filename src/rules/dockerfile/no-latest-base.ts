import type { Word } from '../../sources/dockerfile/command.ts'
import { parseImage } from '../../sources/images/reference.ts'
import { isFloating } from '../kit/images.ts'
import { pulledImages } from '../kit/pulled-images.ts'
import { dockerfileBestPractices } from '../kit/references.ts'
import { type CannotTell, cannotTell, type Problem, type Rule } from '../kit/rule.ts'

export const rule: Rule = {
  target: 'instruction',
  keywords: ['FROM', 'COPY', 'ADD', 'RUN'],
  severity: 'medium',
  profile: 'standard',
  checklist: ['IMAGE-13'],
  title: 'Base images carry a tag other than latest, or a digest',
  why: 'Without a version the same Dockerfile builds something else next week, and nobody can say what a running image was made of.',
  references: [dockerfileBestPractices],

  *check(instruction, { builds }) {
    for (const word of pulledImages(instruction, builds)) yield* judge(word, instruction.keyword)
  },
}

function* judge(word: Word, keyword: string): Iterable<Problem | CannotTell> {
  const { resolution, text } = word
  if (resolution.kind !== 'known') {
    if (/:latest["']?$/.test(text)) yield problem(word, text, 'latest', keyword)
    else yield cannotTell(`\`${text}\` is set by whoever builds the image`)
    return
  }
  const image = parseImage(resolution.value)
  if (image === undefined || !isFloating(image)) return
  yield problem(word, resolution.value, image.tag === 'latest' ? 'latest' : 'untagged', keyword)
}

function problem(word: Word, image: string, why: 'latest' | 'untagged', keyword: string): Problem {
  const what = why === 'latest' ? 'has the tag `latest`' : 'has no tag'
  const origin =
    word.resolution.kind === 'known' && word.text.includes('$') ? ', by the default of its ARG,' : ''
  const name = image.replace(/:latest["']?$/, '')
  return {
    at: word,
    message: `The image \`${image}\`${origin} ${what}, so each build may get another version.`,
    key: `${keyword} ${name}`,
  }
}
