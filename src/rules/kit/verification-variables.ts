/** What stops to be verified. */
export type Unverified = 'certificates' | 'signatures' | 'checksums'

interface Disabler {
  readonly what: Unverified
  /** Whether that value switches it off. `undefined` is a value that cannot be known. */
  readonly isOff: (value: string | undefined) => boolean
}

const isZero = (value: string | undefined): boolean => value === '0'
const isFalse = (value: string | undefined): boolean => /^(?:false|no|off|0)$/i.test(value ?? '')
const isTrue = (value: string | undefined): boolean => /^(?:true|yes|on|1|y)$/i.test(value ?? '')
const isAnything = (value: string | undefined): boolean => value !== undefined && value.trim() !== ''

/** By name in upper case (each program's manual). */
const disablers: ReadonlyMap<string, Disabler> = new Map<string, Disabler>([
  ['PYTHONHTTPSVERIFY', { what: 'certificates', isOff: isZero }],
  ['NODE_TLS_REJECT_UNAUTHORIZED', { what: 'certificates', isOff: isZero }],
  ['NPM_CONFIG_STRICT_SSL', { what: 'certificates', isOff: isFalse }],
  ['YARN_ENABLE_STRICT_SSL', { what: 'certificates', isOff: isFalse }],
  ['YARN_STRICT_SSL', { what: 'certificates', isOff: isFalse }],
  // git looks whether it is there at all: https://git-scm.com/docs/git-config#Documentation/git-config.txt-httpsslVerify
  ['GIT_SSL_NO_VERIFY', { what: 'certificates', isOff: () => true }],
  ['PIP_TRUSTED_HOST', { what: 'certificates', isOff: isAnything }],
  ['UV_INSECURE_HOST', { what: 'certificates', isOff: isAnything }],
  ['CONDA_SSL_VERIFY', { what: 'certificates', isOff: isFalse }],
  ['COMPOSER_DISABLE_TLS', { what: 'certificates', isOff: isTrue }],
  ['GOINSECURE', { what: 'certificates', isOff: isAnything }],
  ['GOFLAGS', { what: 'certificates', isOff: value => /(?:^|\s)-insecure(?:$|\s)/.test(value ?? '') }],
  ['GOSUMDB', { what: 'checksums', isOff: value => value === 'off' }],
  ['GONOSUMDB', { what: 'checksums', isOff: isPublicPattern }],
  ['GONOSUMCHECK', { what: 'checksums', isOff: isTrue }],
  ['GOPRIVATE', { what: 'checksums', isOff: isPublicPattern }],
])

/** What a variable of that value leaves unverified; undefined for all others. */
export function unverifiedBy(name: string, value: string | undefined): Unverified | undefined {
  const disabler = disablers.get(name) ?? caseless(name)
  return disabler?.isOff(value) === true ? disabler.what : undefined
}

/** npm reads its variables in any letter case. */
function caseless(name: string): Disabler | undefined {
  return /^npm_config_/i.test(name) ? disablers.get(name.toUpperCase()) : undefined
}

/** Whether a list of module patterns holds everybody's modules rather than some company's. */
function isPublicPattern(value: string | undefined): boolean {
  return (value ?? '')
    .split(',')
    .some(pattern =>
      /^(?:\*|(?:\*\.)?(?:github\.com|gitlab\.com|bitbucket\.org|golang\.org|gopkg\.in|k8s\.io|go\.uber\.org|google\.golang\.org)(?:\/\*)?)$/.test(
        pattern.trim(),
      ),
    )
}
