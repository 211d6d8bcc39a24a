/** The siege, in short: the first hour of the 24 that `test/bench/siege.ts` plays, against each way and pair (rules R5, R12). */
import { describe, expect, test } from 'vitest'
import { LIMITS } from '#lib/rules/throttle.ts'
import { canBeGuessed, type Path, paths } from './owner.ts'
import { besiege, type Siege } from './play.ts'

const HOURS = 1
/** Messages that an account receives in a day without having asked for them. */
const MOST_MESSAGES = 8
const MAILBOX = 'adele@example.org'

/** The owner comes in the 7th minute. */
const siegeOf = (path: Path, more: Partial<Siege> = {}) =>
  besiege({ path, networks: 1, mailbox: null, hours: HOURS, below: () => 6, ...more })

describe('a stranger who knows a name, for an hour', () => {
  for (const path of paths())
    test(`${path.join(' + ')}: the owner gets in from a browser that the account knows${canBeGuessed(path) ? '' : ', and from a new one'}`, async () => {
      const { fromKnownBrowser, fromNewBrowser, guesses, mails, texts } = await siegeOf(path)
      expect(fromKnownBrowser).toBe(HOURS)
      if (!canBeGuessed(path)) expect(fromNewBrowser).toBe(HOURS)
      expect(guesses).toBeLessThanOrEqual(LIMITS['try:account'].points)
      expect(mails + texts).toBeLessThanOrEqual(MOST_MESSAGES)
    })
})

describe('a stranger who also reads a mailbox of the owner’s, and says no to whatever comes (R12)', () => {
  for (const path of paths().filter((one) => !canBeGuessed(one)))
    test(`${path.join(' + ')}: once two approvers have set its link aside, the owner gets in from any browser`, async () => {
      const { fromKnownBrowser, fromNewBrowser, toPeople } = await siegeOf(path, {
        mailbox: MAILBOX,
        isSetAside: true,
      })
      expect([fromKnownBrowser, fromNewBrowser]).toEqual([HOURS, HOURS])
      // What was said is a "no" for 30 days: two people decide what is given.
      expect(toPeople).toBe(2 * HOURS)
    })
  test('until then a person decides, and no more messages come than without it', async () => {
    const { toPeople, mails, texts } = await siegeOf(['saved-code', 'second-identity'], { mailbox: MAILBOX })
    expect(toPeople).toBe(2 * HOURS)
    expect(mails + texts).toBeLessThanOrEqual(MOST_MESSAGES)
  })
})
