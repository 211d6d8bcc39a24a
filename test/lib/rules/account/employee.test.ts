import { describe, expect, test } from 'vitest'
import { type Employee, mayChange, mayEnter, type StrongSignIn } from '#lib/rules/account/employee.ts'

const NOW = new Date('2026-11-22T10:00:00Z')
const minutesAgo = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000)
const employee = (set: Partial<Employee>): Employee => ({
  id: 'adele',
  tenantId: 'contoso',
  name: 'Adele Vance',
  signInName: 'adele.vance@contoso.com',
  signedInAt: minutesAgo(1),
  contexts: ['c1'],
  demand: 'phishing-resistant',
  ...set,
})
const C1: StrongSignIn = { acrs: 'c1' }

const SPECIFICATION: readonly [string, Partial<Employee>, StrongSignIn, enter: string, change: string][] = [
  // what the token says                         policy  may enter                   may change
  ['the context that policy names', {}, C1, 'yes', 'yes'],
  ['another context', { contexts: ['c2'] }, C1, 'sign-in-too-weak', 'sign-in-too-weak'],
  ['no context', { contexts: [] }, C1, 'sign-in-too-weak', 'sign-in-too-weak'],
  ['a context, where policy names none', {}, null, 'sign-in-strength-unknown', 'sign-in-strength-unknown'],
  ['nothing of strength', { contexts: [] }, null, 'sign-in-strength-unknown', 'sign-in-strength-unknown'],
  ['the context, guarded by two factors', { demand: 'multifactor' }, C1, 'yes', 'yes'],
  [
    'the context, of somebody of whom it demands nothing',
    { demand: 'nothing' },
    C1,
    'sign-in-not-guarded',
    'sign-in-not-guarded',
  ],
  [
    'the context, and nobody knows what it demands',
    { demand: null },
    C1,
    'sign-in-guard-unread',
    'sign-in-guard-unread',
  ],
  ['not when', { signedInAt: null }, C1, 'sign-in-time-unknown', 'sign-in-time-unknown'],
  ['nine minutes ago', { signedInAt: minutesAgo(9) }, C1, 'yes', 'yes'],
  ['ten minutes ago', { signedInAt: minutesAgo(10) }, C1, 'yes', 'sign-in-too-old'],
]

describe('A sign-in is believed for what Entra ID says of it (A15, A18)', () => {
  for (const [says, set, strong, enter, change] of SPECIFICATION)
    test(`${says}: enters ${enter}, changes ${change}`, () => {
      const answers = [mayEnter(employee(set), strong), mayChange(employee(set), strong, NOW)]
      expect(answers.map((answer) => (answer.ok ? 'yes' : answer.refusal))).toEqual([enter, change])
    })
})
