/** What counts as given: everything that was, or may have been, and nothing that the tenant refused (rules R12, R15). */
import { describe, expect, test } from 'vitest'
import { exampleSignIn } from '#lib/rules/diagnosis/causes/support/example.ts'
import { givenBy, givenLately } from '#lib/rules/request/access-granted.ts'
import { selectRemedy } from '#lib/use-cases/claimant/explain/choose-remedy.ts'
import { givePass } from '#lib/use-cases/claimant/remedy/give-pass.ts'
import { resetPassword } from '#lib/use-cases/claimant/remedy/perform-reset.ts'
import type { RemedyId } from '#lib/rules/remedies/index.ts'
import type { Intent } from '#lib/rules/request/intent.ts'
import { exampleRequest, NOW } from '#test/example.ts'
import type { Fate } from '#test/lib/use-cases/claimant/fakes/tenant.ts'
import { type Browser, GOOD_PASSWORD, must, newWorld, type World } from '#test/lib/use-cases/claimant/world.ts'

const ACTS = {
  'reset-password': ({ context }: World, { token }: Browser) =>
    resetPassword(context, token, { password: GOOD_PASSWORD, alsoEndSessions: false }),
  'temporary-access-pass': ({ context }: World, { token }: Browser) => givePass(context, token),
}
type Act = keyof typeof ACTS
const SIGN_INS = {
  'reset-password': [exampleSignIn(50053, 2)],
  'temporary-access-pass': [2, 4, 6].map((minutes) => exampleSignIn(500121, minutes)),
} as const

async function after(remedy: Act, fate: Fate) {
  const world = await newWorld({ adele: { signIns: SIGN_INS[remedy] } })
  const browser = await world.begin()
  await browser.proveTwice()
  must(await selectRemedy(world.context, browser.token, remedy))
  world.tenant.fates = [fate]
  must<unknown>(await ACTS[remedy](world, browser))
  const request = await browser.request()
  return { request, world, lately: givenLately({ id: 'another' }, [request], world.context.now()) }
}

describe('what the tenant answers decides whether it counts as given', () => {
  const SPECIFICATION: readonly [fate: Fate, counts: boolean, why: string][] = [
    ['applied', true, 'it was'],
    ['lost', true, 'it was, and the answer did not arrive'],
    ['unknown', true, 'nobody knows'],
    ['refused', false, 'the tenant said no'],
    ['not-applied', false, 'the tenant was busy, and said so'],
  ]
  for (const remedy of Object.keys(ACTS) as Act[])
    for (const [fate, counts, why] of SPECIFICATION)
      test(`${remedy}, ${fate}: ${counts ? 'counts' : 'does not count'}, ${why}`, async () => {
        const { request, lately } = await after(remedy, fate)
        expect(lately).toEqual(counts ? [remedy] : [])
        expect(givenBy(request)?.remedy ?? null).toBe(counts ? remedy : null)
      })

  test('a password that Microsoft does not take was not given', async () =>
    expect((await after('reset-password', 'password-refused')).lately).toEqual([]))

  test('what nobody knew at first does not count any more once the tenant shows that it did not happen', async () => {
    const { request, world } = await after('reset-password', 'unknown')
    await world.pass({ minutes: 2 })
    const now = await world.store.load(request.id)
    expect([now?.state, now && givenBy(now)]).toEqual(['remedy', null])
  })
})

describe('for how long, and of which requests', () => {
  const hoursAgo = (hours: number) => new Date(NOW.getTime() - hours * 3_600_000)
  const intent = (remedy: RemedyId, hours: number): Intent => ({
    attempt: 'one',
    remedy,
    target: null,
    committedAt: hoursAgo(hours),
    before: { passwordChangedAt: null, sessionsValidFrom: null, enabled: true },
    actedAt: hoursAgo(hours),
    alsoEndSessions: false,
  })
  const ROWS: readonly [title: string, id: string, remedy: RemedyId, hours: number, given: readonly RemedyId[]][] = [
    ['of an hour ago', 'another', 'reset-password', 1, ['reset-password']],
    ['a pass of an hour ago', 'another', 'temporary-access-pass', 1, ['temporary-access-pass']],
    ['of a day ago', 'another', 'reset-password', 24, ['reset-password']],
    ['of almost seven days ago', 'another', 'temporary-access-pass', 167, ['temporary-access-pass']],
    ['of seven days ago', 'another', 'reset-password', 168, []],
    ['a method taken off', 'another', 'remove-authenticator', 100, ['remove-authenticator']],
    ['of this very request', 'this', 'reset-password', 1, []],
    ['sessions ended let nobody in', 'another', 'end-sessions', 1, []],
  ]
  for (const [title, id, remedy, hours, given] of ROWS)
    test(title, () =>
      expect(givenLately({ id: 'this' }, [exampleRequest({ id, intent: intent(remedy, hours) })], NOW)).toEqual(given),
    )

  const LONG_AGO = { ...intent('reset-password', 40 * 24), actedAt: null }
  const attested = (hours: number) =>
    ({ approverId: 'a', approverName: 'A', at: hoursAgo(hours), saw: 'mended' }) as const
  const BY_HAND: readonly [title: string, more: Parameters<typeof exampleRequest>[0], given: boolean][] = [
    ['still handed over: it may be done in this moment', { state: 'handed-over' }, true],
    ['seen a day ago', { state: 'done', shownAt: hoursAgo(24) }, true],
    ['said to be done a day ago', { state: 'done', attested: attested(24) }, true],
    ['seen seven days ago', { state: 'done', shownAt: hoursAgo(168) }, false],
    ['said to be done seven days ago', { state: 'done', attested: attested(168) }, false],
    ['declined, and never seen', { state: 'declined' }, false],
  ]
  for (const [title, more, isGiven] of BY_HAND)
    test(`handed over forty days ago, ${title}: it is looked at by the moment of the act (R15)`, () => {
      const other = exampleRequest({ id: 'another', intent: LONG_AGO, ...more })
      expect(givenLately({ id: 'this' }, [other], NOW)).toEqual(isGiven ? ['reset-password'] : [])
    })
})
