import { seen } from '../../source-reading.ts'
import { asSeenThere } from '../../account/on-premises.ts'
import { type Cause, toldWith } from './support/cause.ts'
import { EXAMPLE_NOW, exampleEvidence, exampleSignIn, minutesBefore } from './support/example.ts'

/**
 * Too many wrong passwords, by the count of the organisation's own directory. It is
 * read there (`lockoutTime`): Microsoft's log shows at most that something was refused.
 */
export const onPremisesLocked = {
  id: 'on-premises-locked',
  holds: ({ onPremises }) => asSeenThere(onPremises)?.locked === true,
  tell: ({ onPremises }) => {
    const { lockedAt = null, opensAt = null } = asSeenThere(onPremises) ?? {}
    return toldWith({ since: lockedAt, until: opensAt ? { kind: 'at', at: opensAt } : { kind: 'after-remedy' } })
  },
  toldAt: 'aal2',
  signOfCompromise: false,
  endedBy: ['unlock-on-premises', 'reset-password', 'wait'],
  example: exampleEvidence([exampleSignIn(0, 60 * 21)], {
    home: 'on-premises',
    onPremisesAnchor: 'q1zvA0p2Tkm3X1x1k4c9zA==',
    onPremises: seen(
      {
        enabled: true,
        locked: true,
        lockedAt: minutesBefore(4),
        opensAt: minutesBefore(-26),
        passwordChangedAt: minutesBefore(60 * 24 * 40),
        passwordMayChangeAt: null,
        minimumAgeSeen: true,
        isProtected: false,
        insideLogonHours: true,
        hoursBeginAt: null,
      },
      EXAMPLE_NOW,
    ),
  }),
} as const satisfies Cause
