/** Who is sent to Microsoft's own reset, and who to a person instead. */
import { describe, expect, test } from 'vitest'
import { ACCOUNT_CLASSES, type Account, answered, failed } from '#lib/rules/account/account.ts'
import type { Assurance } from '#lib/rules/proofs/assurance.ts'
import { exampleSignIn, minutesBefore } from '#lib/rules/diagnosis/causes/support/example.ts'
import { changedSinceBegun, isAwaitingReport, isSentToMicrosoft } from '#lib/rules/request/sspr.ts'
import type { Decision } from '#lib/rules/policy/policy-decision.ts'
import { optionsFor } from '#lib/use-cases/claimant/explain/options.ts'
import { selectRemedy } from '#lib/use-cases/claimant/explain/choose-remedy.ts'
import type { RecoveryRequest } from '#lib/rules/request/request.ts'
import { lookAgain } from '#lib/use-cases/claimant/begin/navigate-request.ts'
import { allNo, exampleAccount, exampleRequest } from '#test/example.ts'
import type { Resident } from '#test/lib/use-cases/claimant/fakes/tenant.ts'
import { must, newWorld, type World } from '#test/lib/use-cases/claimant/world.ts'

const CAPABLE = { accountClass: 'synced', ssprCapable: true, assurance: 'aal2' } as const
const OPEN = { threatMode: false }

describe('sent to Microsoft', () => {
  test('synced, capable by the report, with two proofs, where policy hands a new password over', () =>
    expect(isSentToMicrosoft(exampleRequest(CAPABLE), 'hand-over', OPEN)).toBe(true))

  for (const accountClass of ACCOUNT_CLASSES.filter((one) => one !== 'synced'))
    test(`never: ${accountClass}`, () =>
      expect(isSentToMicrosoft(exampleRequest({ ...CAPABLE, accountClass }), 'hand-over', OPEN)).toBe(false))
  for (const assurance of ['none', 'aal1'] satisfies Assurance[])
    test(`never at ${assurance}: it would tell what kind of account it is`, () =>
      expect(isSentToMicrosoft(exampleRequest({ ...CAPABLE, assurance }), 'hand-over', OPEN)).toBe(false))
  for (const reset of ['permit', 'step-up', 'cool-off', 'await-approval', null] satisfies (Decision['kind'] | null)[])
    test(`not where policy answers ${reset ?? 'nothing'}`, () =>
      expect(isSentToMicrosoft(exampleRequest(CAPABLE), reset, OPEN)).toBe(false))
  test('not where the report says no', () =>
    expect(isSentToMicrosoft(exampleRequest({ ...CAPABLE, ssprCapable: false }), 'hand-over', OPEN)).toBe(false))
  test('not where the report says nothing', () =>
    expect(isSentToMicrosoft(exampleRequest({ accountClass: 'synced', assurance: 'aal2' }), 'hand-over', OPEN)).toBe(
      false,
    ))
  test('not in threat mode, when a person checks every change', () =>
    expect(isSentToMicrosoft(exampleRequest(CAPABLE), 'hand-over', { threatMode: true })).toBe(false))
})

const SYNCED = { ...allNo, synced: answered(true) }
const synced = (ssprCapable: Account['ssprCapable'], more: Partial<Resident> = {}) => ({
  account: exampleAccount({ lookups: SYNCED, ssprCapable }),
  ...more,
})

async function found(adele: Partial<Resident>) {
  const world = await newWorld({ adele })
  const browser = await world.begin()
  const request = await browser.proveTwice()
  return { world, browser, sent: await isSent(world, request) }
}
async function isSent({ context }: World, request: RecoveryRequest) {
  const reset = optionsFor(context.settings, request, context.now()).find(({ remedy }) => remedy === 'reset-password')
  return isSentToMicrosoft(request, reset?.decision.kind ?? null, context.settings)
}

describe('from the report to the page', () => {
  const ROWS: readonly [title: string, adele: Partial<Resident>, sent: boolean][] = [
    ['the report says capable', synced(answered(true)), true],
    ['the report says not capable', synced(answered(false)), false],
    ['the report did not answer', synced(failed('503')), false],
    [
      'capable, and the mailbox is restricted: a person looks first',
      synced(answered(true), { restriction: { since: minutesBefore(90), reason: 'limit' } }),
      false,
    ],
    ['capable, and the account is at risk', synced(answered(true), { risk: { state: 'at-risk', since: null } }), false],
    ['capable, and a member: done here', { account: exampleAccount({ ssprCapable: answered(true) }) }, false],
  ]
  for (const [title, adele, sent] of ROWS)
    test(`${title}: ${sent ? 'sent to Microsoft' : 'not sent'}`, async () =>
      expect((await found(adele)).sent).toBe(sent))

  test('not capable goes to the queue, where it is done by hand', async () => {
    const { world, browser } = await found(synced(answered(false)))
    expect(must(await selectRemedy(world.context, browser.token, 'reset-password'))).toMatchObject({
      state: 'queued',
      escalation: { why: 'account-class', approvers: 1 },
    })
    expect(world.tenant.writes).toEqual([])
  })

  test('a report that is silent at first is asked three times more, and not for ever', async () => {
    const { world, browser, sent } = await found(synced(failed('budget'), { signIns: [exampleSignIn(50055, 2)] }))
    expect([sent, isAwaitingReport(await browser.request())]).toEqual([false, true])
    const looks = () => world.tenant.reads.filter((read) => read === 'readEvidence').length
    const atFirst = looks()
    await world.pass({ minutes: 30 })
    expect(looks() - atFirst).toBe(3)
    const request = await browser.request()
    expect([request.ssprCapable, isAwaitingReport(request)]).toEqual([false, false])
  })
  test('and its answer then stands on the page by itself', async () => {
    const { world, browser } = await found(synced(failed('budget')))
    world.adele().account = { ...world.adele().account, ssprCapable: answered(true) }
    await world.pass({ seconds: 15 })
    expect(await isSent(world, await browser.request())).toBe(true)
  })
  test('a report that falls silent takes nothing back of what it said', async () => {
    const { world, browser } = await found(synced(answered(true)))
    world.adele().account = { ...world.adele().account, ssprCapable: failed('budget') }
    must(await lookAgain(world.context, browser.token))
    await world.settle()
    expect(await isSent(world, await browser.request())).toBe(true)
    world.adele().account = { ...world.adele().account, ssprCapable: answered(false) }
    must(await lookAgain(world.context, browser.token))
    await world.settle()
    expect(await isSent(world, await browser.request())).toBe(false)
  })

  describe('back from Microsoft', () => {
    const BACK: readonly [
      title: string,
      changedAfterMinutes: number | null,
      tried: readonly number[],
      advised: boolean,
    ][] = [
      // what happened meanwhile                       changed  locked since, minutes ago  sent there again
      ['with a new password: it is told as changed', 3, [], false],
      ['with a new password, and locked anew since', 3, [1], true],
      ['without one', null, [], true],
    ]
    for (const [title, changed, tried, advised] of BACK)
      test(`${title}${advised ? ': another look sends there again' : ', and what is next'}`, async () => {
        const { world, browser } = await found(synced(answered(true), { signIns: [exampleSignIn(50053, 2)] }))
        expect(changedSinceBegun(await browser.request())).toBeNull()
        await world.pass({ minutes: changed ?? 3 })
        const changedAt = world.context.now()
        if (changed) world.adele().account = { ...world.adele().account, passwordChangedAt: changedAt }
        await world.pass({ minutes: 3 })
        const at = (minutes: number) => new Date(world.context.now().getTime() - minutes * 60_000)
        world.adele().signIns = [
          ...tried.map((minutes) => ({ ...exampleSignIn(50053, 0), at: at(minutes) })),
          ...world.adele().signIns,
        ]
        must(await lookAgain(world.context, browser.token))
        await world.settle()
        const request = await browser.request()
        expect(changedSinceBegun(request)).toEqual(advised ? null : changedAt)
        if (!advised) expect(request.diagnosis?.findings.map(({ cause }) => cause)).toEqual(['nothing-wrong'])
        // A person can be asked in any case.
        expect(await isSent(world, request)).toBe(true)
      })
    test('it was changed before, and nothing speaks against it: not because of us', async () => {
      const { browser } = await found(synced(answered(true), { signIns: [exampleSignIn(0, 12)] }))
      const request = await browser.request()
      expect(request.diagnosis?.findings.map(({ cause }) => cause)).toEqual(['nothing-wrong'])
      expect(request.diagnosis?.passwordChangedAt).toBeInstanceOf(Date)
      expect(changedSinceBegun(request)).toBeNull()
    })
  })
  test('back without one, another look says that it is still locked', async () => {
    const { world, browser } = await found(synced(answered(true), { signIns: [exampleSignIn(50053, 2)] }))
    await world.pass({ minutes: 3 })
    must(await lookAgain(world.context, browser.token))
    await world.settle()
    expect((await browser.request()).diagnosis?.findings[0]?.cause).toBe('smart-lockout')
  })
})
