import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CauseId, causeOf, causes, diagnose, type Finding } from '#lib/rules/diagnosis/causes/index.ts'
import {
  EXAMPLE_NOW,
  exampleEvidence,
  exampleSignIn,
  minutesBefore,
} from '#lib/rules/diagnosis/causes/support/example.ts'
import type { Evidence } from '#lib/rules/diagnosis/evidence.ts'
import { seen } from '#lib/rules/source-reading.ts'
import { deciding, planFor, waitingHelps } from '#lib/rules/policy/plan.ts'
import { ADMINISTRATOR, TIME, YOU } from '#lib/rules/policy/step-ids.ts'
import type { Decision } from '#lib/rules/policy/policy-decision.ts'
import { NO_FACTS } from '#lib/words/cause-facts.ts'
import { LANGUAGES, wordsFor } from '#lib/words/index.ts'

type Reset = Decision['kind'] | null
const success = exampleSignIn(0, 60 * 24)
const at = <T>(value: T) => seen(value, EXAMPLE_NOW)
const LOCKED = exampleSignIn(50053, 0)
const EXPIRED = exampleSignIn(50055, 5)
const SAVED = Array.from({ length: 5 }, (_, i) =>
  exampleSignIn(50126, i + 1, {
    client: 'Mobile Apps and Desktop clients',
    app: 'Apple Mail',
    operatingSystem: 'iOS 26',
  }),
)

interface Row {
  readonly when: string
  readonly evidence: Evidence
  readonly reset: Reset
  readonly told: readonly CauseId[]
  readonly you: readonly string[]
  readonly administrator: readonly string[]
  readonly time: readonly string[]
}

const PAIRS: readonly Row[] = [
  {
    when: 'locked and expired: a new password ends both, and waiting ends one',
    evidence: exampleEvidence([LOCKED, EXPIRED, success]),
    reset: 'permit',
    told: ['smart-lockout', 'password-expired'],
    you: ['stop-trying', 'new-password'],
    administrator: [],
    time: ['lock-ends', 'rest-stays'],
  },
  {
    when: 'locked and expired, with one proof: the second one comes first',
    evidence: exampleEvidence([LOCKED, EXPIRED, success]),
    reset: 'step-up',
    told: ['smart-lockout', 'password-expired'],
    you: ['stop-trying', 'prove-more', 'new-password'],
    administrator: [],
    time: ['lock-ends', 'rest-stays'],
  },
  {
    when: 'locked by an old password on a phone: a new one, and then the phone',
    evidence: exampleEvidence([LOCKED, ...SAVED, success]),
    reset: 'permit',
    told: ['smart-lockout', 'wrong-passwords-one-device'],
    you: ['stop-trying', 'new-password', 'remove-saved'],
    administrator: [],
    time: ['lock-ends', 'rest-stays'],
  },
  {
    when: 'at risk and forwarding: a person makes it safe before a password is given',
    evidence: exampleEvidence([success], {
      risk: at({ state: 'at-risk', since: null }),
      forwarding: at('collect@example.net'),
    }),
    reset: 'await-approval',
    told: ['account-at-risk', 'mailbox-tampered'],
    you: ['ask'],
    administrator: ['look-at-risk', 'clean-mailbox', 'let-choose', 'clear-risk'],
    time: ['nothing'],
  },
  {
    when: 'switched off and gone: the date, nothing about passwords, and the switch once the date is right',
    evidence: exampleEvidence([exampleSignIn(50057, 4), success], {
      enabled: false,
      leaveAt: at(minutesBefore(60 * 24 * 3)),
    }),
    reset: null,
    told: ['leaver', 'account-disabled'],
    you: ['tell-manager', 'ask'],
    administrator: ['correct-date', 'switch-on-after-date'],
    time: ['nothing'],
  },
  {
    when: 'a shared mailbox, switched off as it should be: access from their own account, and no switch',
    evidence: exampleEvidence([exampleSignIn(50057, 4), success], { enabled: false, isShared: true }),
    reset: null,
    told: ['shared-mailbox'],
    you: ['own-account', 'ask'],
    administrator: ['give-access'],
    time: ['nothing'],
  },
  {
    when: 'synchronised and expired, and locked by trying: changed where it is kept, or by hand',
    evidence: exampleEvidence([LOCKED, exampleSignIn(50144, 5), success], { home: 'on-premises' }),
    reset: 'hand-over',
    told: ['smart-lockout', 'on-premises-password-expired'],
    you: ['stop-trying', 'change-where-kept', 'ask'],
    administrator: ['set-password'],
    time: ['lock-ends', 'rest-stays'],
  },
  {
    when: 'synchronised and expired alone',
    evidence: exampleEvidence([exampleSignIn(50144, 5), success], { home: 'on-premises' }),
    reset: 'hand-over',
    told: ['on-premises-password-expired'],
    you: ['change-where-kept', 'ask'],
    administrator: ['set-password'],
    time: ['nothing'],
  },
  {
    when: 'switched off, locked and expired: only the switch matters now',
    evidence: exampleEvidence([exampleSignIn(50057, 1), LOCKED, EXPIRED, success], { enabled: false }),
    reset: null,
    told: ['account-disabled', 'smart-lockout', 'password-expired'],
    you: ['ask'],
    administrator: ['switch-on'],
    time: ['nothing'],
  },
  {
    when: 'at risk and not sending: safe first, then sending',
    evidence: exampleEvidence([success], {
      risk: at({ state: 'at-risk', since: null }),
      sendingRestriction: at({ since: minutesBefore(90), reason: 'limit' }),
    }),
    reset: 'await-approval',
    told: ['account-at-risk', 'sending-restricted'],
    you: ['ask'],
    administrator: ['look-at-risk', 'let-choose', 'clear-risk', 'lift-restriction'],
    time: ['nothing'],
  },
  {
    when: 'a lock alone: waiting ends it',
    evidence: exampleEvidence([LOCKED, success]),
    reset: 'permit',
    told: ['smart-lockout'],
    you: ['stop-trying', 'new-password'],
    administrator: [],
    time: ['lock-ends'],
  },
]

describe('one plan, from all causes that were told', () => {
  for (const { when, evidence, reset, told, ...plan } of PAIRS)
    test(when, () => {
      const findings = diagnose(evidence)
      expect(findings.map(({ cause }) => cause)).toEqual(told)
      const { you, administrator, time } = planFor(findings, reset, EXAMPLE_NOW)
      const named = (steps: readonly { readonly what: string }[]) => steps.map(({ what }) => what)
      expect({ you: named(you), administrator: named(administrator), time: named(time) }).toEqual(plan)
    })

  test('a lock whose time has passed is no reason to wait, and to stop trying neither', () => {
    const later = new Date(EXAMPLE_NOW.getTime() + 3 * 60_000)
    const plan = planFor(diagnose(exampleEvidence([LOCKED, EXPIRED, success])), 'permit', later)
    expect(plan.you.map(({ what }) => what)).toEqual(['new-password'])
    expect(plan.time.map(({ what }) => what)).toEqual(['nothing'])
  })
})

describe('waiting', () => {
  const SPECIFICATION: readonly [string, Evidence, boolean][] = [
    ['a lock', exampleEvidence([LOCKED, success]), true],
    ['a lock and an expired password', exampleEvidence([LOCKED, EXPIRED, success]), false],
    ['a lock and an old password on a phone', exampleEvidence([LOCKED, ...SAVED, success]), false],
    ['a lock, and sign-in switched off', exampleEvidence([LOCKED, success], { enabled: false }), false],
    ['an expired password', exampleEvidence([EXPIRED, success]), false],
  ]
  for (const [what, evidence, helps] of SPECIFICATION)
    test(`${what}: ${helps ? 'helps' : 'does not help'}`, () =>
      expect(waitingHelps(diagnose(evidence), EXAMPLE_NOW)).toBe(helps))
})

describe('whatever comes together', () => {
  const findingOf = ({ id }: { readonly id: CauseId }): Finding => ({
    cause: id,
    ...causeOf(id).tell(causeOf(id).example),
  })
  const together = fc.subarray([...causes], { minLength: 1 }).map((some) => some.map(findingOf))
  const resets = fc.constantFrom<Reset>('permit', 'step-up', 'await-approval', 'hand-over', null)

  test('each step stands once, in the one order, and somebody has something to do or to wait for', () => {
    fc.assert(
      fc.property(together, resets, (told, reset) => {
        const { you, administrator, time } = planFor(told, reset, EXAMPLE_NOW)
        for (const [steps, order] of [
          [you, YOU],
          [administrator, ADMINISTRATOR],
          [time, TIME],
        ] as const) {
          const places = steps.map(({ what }) => (order as readonly string[]).indexOf(what))
          expect(places).toEqual([...new Set(places)].toSorted((a, b) => a - b))
        }
        if (administrator.length > 0) expect(you.map(({ what }) => what)).toContain('ask')
      }),
    )
  })
  test('behind a door that only a person opens, nothing else is asked of anybody', () => {
    fc.assert(
      fc.property(together, (told) => {
        const shut = ['account-deleted', 'leaver', 'shared-mailbox', 'account-disabled', 'guest-elsewhere']
        const causesLeft = deciding(told).map(({ cause }) => cause)
        if (told.some(({ cause }) => shut.includes(cause)))
          expect(causesLeft.every((id) => shut.includes(id))).toBe(true)
        else expect(causesLeft).toEqual(told.map(({ cause }) => cause))
      }),
    )
  })
  test('every step can be said in every language, with facts and without', () => {
    for (const language of LANGUAGES)
      for (const [what, say] of Object.entries(wordsFor(language).plan.steps))
        for (const facts of [NO_FACTS, { ...NO_FACTS, until: '09:13', app: 'Apple Mail', device: 'iOS 26' }])
          expect(say(facts), `${language} ${what}`).toMatch(/^\p{Lu}.*\.$/u)
  })
})
