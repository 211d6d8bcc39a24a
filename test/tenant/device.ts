/** A browser's user agent, as the sign-in log names its system and browser. */
import type { Circumstances } from './attempts.ts'

const SYSTEMS: readonly [RegExp, (found: RegExpExecArray) => string][] = [
  [/iPhone OS (\d+)/, ([, version]) => `iOS ${version}`],
  [/iPad.*OS (\d+)/, ([, version]) => `iOS ${version}`],
  [/Android (\d+)/, ([, version]) => `Android ${version}`],
  [/Windows NT 10/, () => 'Windows 10'],
  [/Mac OS X/, () => 'macOS'],
  [/CrOS/, () => 'Chrome OS'],
  [/Linux/, () => 'Linux'],
]
const BROWSERS: readonly [RegExp, string][] = [
  [/Edg\/([\d]+)/, 'Edge'],
  [/Firefox\/([\d]+)/, 'Firefox'],
  [/(?:HeadlessChrome|Chrome)\/([\d]+)/, 'Chrome'],
  [/Version\/([\d]+).*Mobile.*Safari/, 'Mobile Safari'],
  [/Version\/([\d]+).*Safari/, 'Safari'],
]

export function deviceFrom(userAgent: string): Pick<Circumstances, 'operatingSystem' | 'browser' | 'userAgent'> {
  return { operatingSystem: systemOf(userAgent), browser: browserOf(userAgent), userAgent }
}

function systemOf(userAgent: string): string | null {
  for (const [pattern, name] of SYSTEMS) {
    const found = pattern.exec(userAgent)
    if (found) return name(found)
  }
  return null
}

function browserOf(userAgent: string): string | null {
  for (const [pattern, name] of BROWSERS) {
    const version = pattern.exec(userAgent)?.[1]
    if (version) return `${name} ${version}`
  }
  return null
}
