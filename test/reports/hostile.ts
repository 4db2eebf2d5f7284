import fc from 'fast-check'
import type { Remark, Review } from '../../src/findings/finding.ts'
import { severities } from '../../src/inputs/levels.ts'
import { toRepoPath } from '../../src/text/path.ts'
import {
  aFinding,
  aFixedFinding,
  anAddition,
  aRemark,
  aReview,
  aSource,
  aSuggestion,
  memoryLimit,
  noPrivileged,
} from './a-review.ts'

/** What a name, path or message may hold to break out of where it is shown. */
const pieces = [
  '@harbour-master',
  '#12',
  'gh-7',
  'shipyard/harbour#3',
  '<!-- seaworthy:1 remark open head=- findings=- -->',
  '-->',
  '<img src=x onerror=y>',
  '</details>',
  '<script>',
  '`',
  '``',
  '```',
  '~~~',
  '```suggestion',
  '[a](javascript:b)',
  '![a](https://c)',
  '](',
  '|',
  '\\|',
  '\\',
  '*',
  '_',
  '$x$',
  'https://evil.example',
  'www.evil.example',
  '::error::',
  '##[group]',
  '%0A',
  ':',
  ',',
  '\n',
  '\r\n',
  '\r',
  '\t',
  '  ',
  '\u001b[31m',
  '\u0000',
  '\u009b2J',
  '\u202e',
  '\u2066',
  '\u200b',
  '\ud800',
  '\u{e0041}',
  '# ',
  '- ',
  '1. ',
  '> ',
  '&lt;',
  'crane',
  'tide-api',
  'é',
  '日本',
]

export const hostileText: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 5, unit: 'binary' })), { maxLength: 8 })
  .map(parts => parts.join(''))

const hostilePath = hostileText.map(text => {
  const parts = text.split('/').filter(part => part !== '' && part !== '.' && part !== '..')
  return toRepoPath(['deploy', ...parts].join('/'))
})

const fingerprint = fc.string({
  minLength: 32,
  maxLength: 32,
  unit: fc.constantFrom(...Array.from('0123456789abcdef')),
})

export const hostileRemark: fc.Arbitrary<Remark> = fc
  .record({
    path: hostilePath,
    text: hostileText,
    messages: fc.array(fc.record({ name: hostileText, prose: hostileText, fingerprint }), {
      minLength: 1,
      maxLength: 5,
    }),
    severity: fc.constantFrom(...severities),
    state: fc.constantFrom('line' as const, 'file' as const, 'summary' as const),
    replacement: hostileText,
    hasSuggestion: fc.boolean(),
    patch: fc.option(hostileText, { nil: undefined }),
    added: fc.option(hostileText, { nil: undefined }),
  })
  .map(({ path, text, messages, severity, state, replacement, hasSuggestion, patch, added }) => {
    const source = aSource(`kind: Pod\n${text}\n`, path)
    const findings = messages.map(({ name, prose, fingerprint }, index) =>
      aFinding(
        {
          rule: index % 2 === 0 ? noPrivileged : memoryLimit,
          severity,
          fingerprint,
          message: `Container \`${name}\` ${prose}`,
          subject: { kind: name, name: prose, container: text },
          related: [{ ...aFinding({}, 'kind', source).location, label: prose }],
          fix: { title: `Rename \`${name}\``, patches: [], safety: 'safe' },
        },
        'kind',
        source,
      ),
    )
    return aRemark({
      placement:
        state === 'line'
          ? { kind: state, path, startLine: 1, line: 1, because: prose(messages) }
          : { kind: state, path, because: prose(messages) },
      findings,
      suggestion: hasSuggestion
        ? aSuggestion({
            path,
            startLine: 1,
            endLine: 2,
            replacement,
            checks: [text],
            removes: [findings[0]?.fingerprint ?? ''],
          })
        : undefined,
      patch: hasSuggestion ? undefined : patch,
      addition:
        added === undefined
          ? undefined
          : anAddition({
              title: added,
              path,
              text: added,
              check: added,
              removes: [findings.at(-1)?.fingerprint ?? ''],
            }),
      excerpt: { startLine: 1, lines: [{ kind: 'added', line: 1, text }] },
    })
  })

function prose(messages: readonly { readonly prose: string }[]): string {
  return messages[0]?.prose ?? ''
}

export const hostileReview: fc.Arbitrary<Review> = fc
  .record({ remarks: fc.array(hostileRemark, { maxLength: 4 }), path: hostilePath, text: hostileText })
  .map(({ remarks, path, text }) => {
    const waived = aFinding({
      state: 'waived',
      message: text,
      waiver: { kind: 'config', reason: text, isNew: true },
    })
    return aReview({
      remarks,
      findings: [...remarks.flatMap(remark => remark.findings), waived],
      skipped: [{ path, because: text }],
      partial: [{ path, because: text }],
      notices: [text],
      fixed: [
        aFixedFinding({
          subject: { stage: text, instruction: text },
          location: { ...aFixedFinding().location, path },
        }),
      ],
    })
  })
