/**
 * Evidence to build examples from. Times are relative to one fixed morning, so
 * that an example reads the same in every test and can be moved to any day.
 */
import { addMinutes } from '../../../duration.ts'
import type { Evidence, SignIn } from '../../evidence.ts'
import { seen, unseen } from '../../../source-reading.ts'

export const EXAMPLE_NOW = new Date('2026-11-23T08:12:00Z')
/** The moment so many minutes before the examples' fixed morning, or before another moment. */
export const minutesBefore = (minutes: number, moment: Date = EXAMPLE_NOW): Date => addMinutes(moment, -minutes)

/**
 * One row of the sign-in log with this error code, so many minutes before the examples' fixed morning; 0 is a success.
 */
export const exampleSignIn = (errorCode: number, minutesAgo: number, more: Partial<SignIn> = {}): SignIn => ({
  id: `example-${errorCode}-${minutesAgo}`,
  at: minutesBefore(minutesAgo),
  errorCode,
  failureReason: null,
  app: 'Office 365 Exchange Online',
  client: 'Browser',
  operatingSystem: 'Windows 11',
  browser: 'Edge 142',
  city: 'Ljubljana',
  country: 'SI',
  ipAddress: '203.0.113.24',
  correlationId: '6f1d9a52-0b3e-4c54-9d0a-5a3f5e7c1b20',
  ...more,
})

const QUIET: Evidence = {
  gatheredAt: EXAMPLE_NOW,
  enabled: true,
  deleted: false,
  home: 'here',
  leaveAt: seen(null, EXAMPLE_NOW),
  mailboxLicensed: seen(true, EXAMPLE_NOW),
  risk: seen(null, EXAMPLE_NOW),
  inboxRules: seen([], EXAMPLE_NOW),
  forwarding: seen(null, EXAMPLE_NOW),
  serviceTrouble: seen(false, EXAMPLE_NOW),
  passwordChangedAt: minutesBefore(60 * 24 * 40),
  hasMailbox: true,
  signIns: seen([], EXAMPLE_NOW),
  sendingRestriction: seen(null, EXAMPLE_NOW),
  secondFactor: unseen('not-configured'),
  onPremisesAnchor: null,
  onPremises: unseen('not-configured'),
}

/** Evidence with these sign-ins, newest first, and anything else that differs from a quiet account. */
export const exampleEvidence = (signIns: readonly SignIn[], more: Partial<Evidence> = {}): Evidence => ({
  ...QUIET,
  signIns: seen(
    signIns.toSorted((a, b) => b.at.getTime() - a.at.getTime()),
    EXAMPLE_NOW,
  ),
  ...more,
})
