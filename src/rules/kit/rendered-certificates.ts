import type { KubeObject } from '../../sources/kubernetes/object.ts'
import { renderClock } from '../../sources/rendering/clock.ts'
import { decodedBytes } from './base64.ts'

/**
 * Whether an object holds a certificate that a chart made while it was rendered (`genSignedCert`, `genCA`): it begins at the moment that
 * the clock always shows then. The key beside it is made anew wherever the chart is installed, and in no file.
 */
export function holdsRenderedCertificate(object: KubeObject): boolean {
  const encoded = object.kind === 'Secret' ? 'data' : 'binaryData'
  const plain = object.kind === 'Secret' ? 'stringData' : 'data'
  const texts = [encoded, plain].flatMap(step =>
    (object.at(step)?.entries() ?? []).flatMap(({ node }) => {
      if (typeof node.value !== 'string') return []
      return step === encoded ? (decodedBytes(node.value)?.toString('latin1') ?? []) : node.value
    }),
  )
  return texts.some(beginsAtRendering)
}

const certificate = /-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]{1,20000})-----END CERTIFICATE-----/g

function beginsAtRendering(text: string): boolean {
  return [...text.matchAll(certificate)].some(([, body = '']) =>
    Buffer.from(body, 'base64').toString('latin1').includes(utcTime),
  )
}

/** `UTCTime` of https://www.rfc-editor.org/rfc/rfc5280#section-4.1.2.5.1: its tag, its length, and the digits. */
const utcTime = `\u0017\r${new Date(renderClock).toISOString().replace(/^..|[-T:]|\.\d+/g, '')}`
