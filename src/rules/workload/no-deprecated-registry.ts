import { safeFix, set } from '../kit/fix.ts'
import type { Rule } from '../kit/rule.ts'

export const rule: Rule = {
  target: 'container',
  severity: 'low',
  profile: 'standard',
  checklist: ['WORK-16'],
  title: 'Images do not come from the frozen registry of Kubernetes',
  why: 'Since April 2023 no image is added to `k8s.gcr.io`: what comes from there gets no more security fixes, and it may be switched off any day.',
  references: [
    {
      title: 'Kubernetes: k8s.gcr.io image registry will be frozen from the 3rd of April 2023',
      url: 'https://kubernetes.io/blog/2023/02/06/k8s-gcr-io-freeze-announcement/',
    },
  ],

  *check({ name, image }) {
    const text = image?.value
    if (image === undefined || typeof text !== 'string' || !text.startsWith(frozen)) return

    yield {
      at: image,
      message: `Container \`${name}\` uses \`${text}\` from a registry that is frozen since April 2023.`,
      fix: safeFix(
        'Take it from the successor',
        set(image, [], `registry.k8s.io/${text.slice(frozen.length)}`),
      ),
    }
  },
}

const frozen = 'k8s.gcr.io/'
