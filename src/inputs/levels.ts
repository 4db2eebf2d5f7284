/** Worst first. */
export const severities = ['critical', 'high', 'medium', 'low'] as const
export type Severity = (typeof severities)[number]

/** From what is plainly dangerous to everything; each contains the ones before it. */
export const profiles = ['baseline', 'standard', 'strict'] as const
export type Profile = (typeof profiles)[number]

/** 0 is the worst. */
export function rankOf(severity: Severity): number {
  return severities.indexOf(severity)
}

/** Whether a profile holds what is marked with another one. */
export function includesProfile(profile: Profile, marked: Profile): boolean {
  return profiles.indexOf(marked) <= profiles.indexOf(profile)
}
