import type { Evidence, SignIn } from '../evidence.ts'
import { asSeenThere } from '../../account/on-premises.ts'
import { CAUSE_CODES } from '../sign-in-codes.ts'
import { type Cause, toldWith } from './support/cause.ts'
import { exampleEvidence, exampleSignIn } from './support/example.ts'
import { refusedWith } from './support/cause-from-codes.ts'

/** By then another part of the day has come, in which the account may sign in. */
const LOGON_HOURS_FADE_AFTER_HOURS = 12

/** The organisation's own directory lets the account in at certain hours only (AADSTS80012); where we can ask it, it says which. */
export const onPremisesHours = {
  id: 'on-premises-hours',
  codes: CAUSE_CODES['logon-hours'],
  holds: (evidence) => {
    const there = asSeenThere(evidence.onPremises)
    return there ? !there.insideLogonHours : rows(evidence).length > 0
  },
  tell: (evidence) => {
    const begins = asSeenThere(evidence.onPremises)?.hoursBeginAt ?? null
    return toldWith({
      since: rows(evidence).at(-1)?.at ?? null,
      until: begins ? { kind: 'at', at: begins } : { kind: 'after-decision' },
    })
  },
  toldAt: 'aal2',
  signOfCompromise: false,
  endedBy: ['wait'],
  example: exampleEvidence([exampleSignIn(80012, 2), exampleSignIn(80012, 3), exampleSignIn(0, 60 * 21)], {
    home: 'on-premises',
  }),
} as const satisfies Cause

const rows = (evidence: Evidence): readonly SignIn[] =>
  refusedWith(evidence, CAUSE_CODES['logon-hours'], 'success', LOGON_HOURS_FADE_AFTER_HOURS)
