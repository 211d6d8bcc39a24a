/**
 * Two owners, a stranger, several browsers and tabs, the desk and a contact, and
 * everything that any of them may do, in any order: what must hold holds after
 * every step. `LATCHKEY_ORDERS` asks for more orders than the suite has time for.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { begins } from './orders/answers.ts'
import { anyStep, seatOf } from './orders/commands.ts'
import { NAMES, type Office, openOffice } from './orders/office.ts'

/** Orders, and steps in each at most. */
const ORDERS = Number(process.env.LATCHKEY_ORDERS ?? 60)
const LONGEST = 60
const SEED = 20_261_130

/** Ways and moves without which an order says nothing. */
const REACHED = [
  'code-by-email',
  'code-by-text',
  'passkey',
  'authenticator-code',
  'saved-code',
  'second-identity',
  'work-account',
  'face-check',
  'recovery-contact',
  'approver-code',
  'stepped-up',
  'chose',
  'acted',
  'shown',
  'escalated',
  'approved',
  'declined',
  'cool-off',
  'frozen',
  'undone',
  'device-changed',
  'caller-came',
  'contacts-asked',
  'code-issued',
  'handed-over',
  'link-set-aside',
  'referred',
  'reconsidered',
  'withdrawn',
  'lapsed',
]
/** How often each move was made over all orders: what is never reached is not tested. */
const reached = new Map<string, number>()
const note = ({ world, given }: Office) => {
  for (const { kind } of world.store.recorded) reached.set(kind, (reached.get(kind) ?? 0) + 1)
  for (const { way } of given) reached.set(way, (reached.get(way) ?? 0) + 1)
}

test(
  'whatever anybody does, in any order: no proof counts that its owner did not give, no request ends by somebody else’s doing, nothing is done twice, and counters only grow (R2)',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.commands(anyStep, { maxCommands: LONGEST, size: 'max' }), async (orders) => {
        const office = await openOffice()
        for (const [at, name] of [
          [0, NAMES.adele],
          [2, NAMES.alex],
          [4, NAMES.adele],
        ] as const)
          await begins(office, seatOf(office, at), name)
        await fc.asyncModelRun(() => ({ model: {}, real: office }), orders)
        note(office)
      }),
      { seed: SEED, numRuns: ORDERS },
    )
  },
  ORDERS * 3000,
)

test('the orders get somewhere: every way proves, and what matters is done in them and undone', () => {
  const missing = REACHED.filter((what) => !reached.has(what))
  expect(missing).toEqual([])
})
