import assert from 'node:assert/strict'
import { test } from 'node:test'
import { holdsRenderedCertificate } from '../../../src/rules/kit/rendered-certificates.ts'
import { objectIn } from './objects.ts'

/** No certificate, but a time where a certificate has one. */
function certificateFrom(time: string): string {
  const body = Buffer.from(`harbour and crane\u0017\r${time}\u0017\r340101000000Z`, 'latin1').toString(
    'base64',
  )
  return `-----BEGIN CERTIFICATE-----\n${body.slice(0, 32)}\n${body.slice(32)}\n-----END CERTIFICATE-----\n`
}

function objectWith(kind: string, fields: object): ReturnType<typeof objectIn> {
  return objectIn(JSON.stringify({ apiVersion: 'v1', kind, metadata: { name: 'tides' }, ...fields }))
}

test('a certificate that begins when the render does was made by it', () => {
  const made = certificateFrom('240101000000Z')
  const written = certificateFrom('240101000001Z')
  const packed = (text: string): string => Buffer.from(text).toString('base64')
  const of = (kind: string, fields: object): boolean => holdsRenderedCertificate(objectWith(kind, fields))
  assert.equal(of('Secret', { data: { 'tls.crt': packed(made), 'tls.key': packed('key') } }), true)
  assert.equal(of('Secret', { stringData: { 'tls.crt': `${written}${made}` } }), true)
  assert.equal(of('ConfigMap', { data: { 'ca.crt': made } }), true)
  assert.equal(of('ConfigMap', { binaryData: { 'ca.crt': packed(made) } }), true)
  assert.equal(of('Secret', { data: { 'tls.crt': packed(written) } }), false)
  assert.equal(of('Secret', { data: { 'tls.crt': made, other: 7, list: [made] } }), false)
  assert.equal(of('Secret', { data: 'tls.crt' }), false)
})
