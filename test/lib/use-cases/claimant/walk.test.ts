import { describe, expect, test } from 'vitest'
import { answered } from '#lib/rules/account/account.ts'
import { exampleSignIn, minutesBefore } from '#lib/rules/diagnosis/causes/support/example.ts'
import type { AccountId } from '#lib/rules/account/account.ts'
import { askAPerson, selectRemedy } from '#lib/use-cases/claimant/explain/choose-remedy.ts'
import { currentRequest } from '#lib/use-cases/claimant/begin/current-request.ts'
import { forgetDevice, inAgain } from '#lib/use-cases/claimant/begin/leave-request.ts'
import { optionsFor } from '#lib/use-cases/claimant/explain/options.ts'
import { noneOfThese } from '#lib/use-cases/claimant/begin/refer-request.ts'
import { lookAgain, stepBack, stepUp } from '#lib/use-cases/claimant/begin/navigate-request.ts'
import { keepingGiven } from '#lib/rules/request/access-granted.ts'
import { move } from '#lib/rules/request/move-request.ts'
import { ENDED } from '#lib/rules/request/request.ts'
import { exampleAccount } from '#test/example.ts'
import { GOOD_PASSWORD, must, newWorld, refusalOf, UNKNOWN } from './world.ts'
import { resetPassword } from '#lib/use-cases/claimant/remedy/perform-reset.ts'

const RESTRICTED = { restriction: { since: minutesBefore(90), reason: 'limit' } }
const privileged = { account: exampleAccount({ lookups: { ...exampleAccount().lookups, activeRole: answered(true) } }) }

describe('what is offered', () => {
  test('a lockout at one proof: to wait, and a reset after one proof more', async () => {
    const world = await newWorld({ adele: { signIns: [exampleSignIn(50053, 0)] } })
    const request = await (await world.begin()).prove('code-by-email')
    expect(optionsFor(world.context.settings, request, world.context.now())).toEqual([
      { remedy: 'reset-password', decision: { kind: 'step-up', to: 'aal2' } },
      { remedy: 'wait', decision: { kind: 'permit' } },
    ])
  })
  test('a lockout whose time has passed: nothing to wait for', async () => {
    const world = await newWorld({ adele: { signIns: [exampleSignIn(50053, 2)] } })
    const request = await (await world.begin()).prove('code-by-email')
    const offered = optionsFor(world.context.settings, request, world.context.now())
    expect(offered.map(({ remedy }) => remedy)).toEqual(['reset-password'])
  })
  test('nothing that would tell of a cause which may not be told yet', async () => {
    const world = await newWorld({ adele: { ...RESTRICTED, signIns: [exampleSignIn(0, 50)] } })
    const request = await (await world.begin()).prove('code-by-email')
    expect(optionsFor(world.context.settings, request, world.context.now())).toEqual([])
  })
  test('on a privileged account nothing but people, whatever was proved', async () => {
    const world = await newWorld({ adele: privileged })
    const browser = await world.begin()
    const request = await browser.proveTwice()
    const offered = optionsFor(world.context.settings, request, world.context.now())
    expect(offered.filter(({ remedy }) => remedy !== 'wait').map(({ decision }) => decision.kind)).toEqual([
      'hand-over',
    ])
    expect(must(await selectRemedy(world.context, browser.token, 'reset-password')).state).toBe('queued')
    expect(
      refusalOf(await resetPassword(world.context, browser.token, { password: GOOD_PASSWORD, alsoEndSessions: true })),
    ).toBe('request-moved-on')
    expect(world.tenant.writes).toEqual([])
  })
})

describe('what is chosen goes where policy leads', () => {
  test('a reset with two proofs: to the remedy', async () => {
    const world = await newWorld()
    const browser = await world.begin()
    await browser.proveTwice()
    expect(must(await selectRemedy(world.context, browser.token, 'reset-password')).state).toBe('remedy')
  })
  test('a reset beside a compromise: to a person', async () => {
    const world = await newWorld({ adele: RESTRICTED })
    const browser = await world.begin()
    await browser.proveTwice()
    expect(must(await selectRemedy(world.context, browser.token, 'reset-password'))).toMatchObject({
      state: 'queued',
      escalation: { why: 'signs-of-compromise', approvers: 1 },
      dueAt: new Date(world.context.now().getTime() + 4 * 3_600_000),
    })
  })
  test('a choice before there is a diagnosis is too early', async () => {
    const world = await newWorld()
    const browser = await world.begin()
    await browser.prove('code-by-email')
    must(await lookAgain(world.context, browser.token))
    expect(refusalOf(await selectRemedy(world.context, browser.token, 'reset-password'))).toBe('request-moved-on')
  })
  test('a wait ends by itself: looked at again, and told', async () => {
    const world = await newWorld()
    const browser = await world.begin()
    await browser.prove('code-by-email')
    expect(must(await selectRemedy(world.context, browser.token, 'wait')).state).toBe('waiting')
    await world.pass({ minutes: 2 })
    expect((await browser.request()).state).toBe('findings')
    expect(world.delivery.mails.some(({ subject }) => subject.startsWith('The lock on your'))).toBe(true)
  })
  test('what the claimant typed as an error code changes nothing (R1)', async () => {
    const world = await newWorld({ adele: { signIns: [] } })
    const browser = await world.begin()
    const request = await browser.request()
    await world.store.commit({
      from: request,
      to: { ...request, errorCode: '50055', version: request.version + 1 },
      event: { at: world.context.now(), requestId: request.id, kind: 'noted', by: { kind: 'claimant' }, facts: {} },
    })
    const proved = await browser.prove('code-by-email')
    expect(proved.diagnosis?.findings.map(({ cause }) => cause)).toEqual(['nothing-wrong'])
  })
})

describe('steps back and forth', () => {
  test('back from the remedy takes the permission with it', async () => {
    const world = await newWorld()
    const browser = await world.begin()
    await browser.proveTwice()
    must(await selectRemedy(world.context, browser.token, 'reset-password'))
    expect(must(await stepBack(world.context, browser.token))).toMatchObject({
      state: 'findings',
      remedy: null,
      permission: null,
    })
  })
  test('one more proof can be given of one’s own accord, and left again', async () => {
    const world = await newWorld()
    const browser = await world.begin()
    await browser.prove('code-by-email')
    expect(must(await stepUp(world.context, browser.token)).state).toBe('stepping-up')
    expect(must(await stepBack(world.context, browser.token)).state).toBe('findings')
  })
  test('looking again is free a dozen times an hour', async () => {
    const world = await newWorld()
    const browser = await world.begin()
    await browser.prove('code-by-email')
    for (let i = 0; i < 12; i++) must(await lookAgain(world.context, browser.token))
    expect(refusalOf(await lookAgain(world.context, browser.token))).toBe('too-many-requests')
  })
})

describe('ways to people', () => {
  test('"none of these" without a proof is a reference only, and nothing in the queue', async () => {
    const world = await newWorld()
    const browser = await world.begin(UNKNOWN)
    expect(must(await noneOfThese(world.context, browser.token)).state).toBe('referred')
    expect((await world.store.page({ states: ['queued', 'handed-over'], limit: 10 })).requests).toEqual([])
  })
  test('"none of these" with a proof goes to the queue, with everything that is known', async () => {
    const world = await newWorld()
    const browser = await world.begin()
    await browser.prove('code-by-email')
    must(await stepUp(world.context, browser.token))
    expect(must(await noneOfThese(world.context, browser.token))).toMatchObject({
      state: 'queued',
      escalation: { why: 'asked' },
    })
  })
  test('a person can be asked whatever policy would permit', async () => {
    const world = await newWorld()
    const browser = await world.begin()
    await browser.proveTwice()
    expect(must(await askAPerson(world.context, browser.token))).toMatchObject({
      state: 'queued',
      remedy: 'reset-password',
      permission: null,
      approvals: [],
    })
  })
  test('opened by an approver before the account was looked up, it is looked up then', async () => {
    const world = await newWorld()
    world.tenant.down = true
    const browser = await world.begin()
    must(await noneOfThese(world.context, browser.token))
    world.tenant.down = false
    await world.pass({ seconds: 30 })
    expect((await browser.request()).account?.displayName).toBe('Adele Vance')
  })
})

describe('leaving', () => {
  test('"forget this device": the request goes on, and this browser opens nothing', async () => {
    const world = await newWorld()
    const browser = await world.begin()
    await browser.prove('code-by-email')
    const { id } = await browser.request()
    must(await forgetDevice(world.context, browser.token))
    expect(await currentRequest(world.context, browser.token)).toBeNull()
    expect((await world.store.load(id))?.state).toBe('findings')
    expect((await world.store.events(id)).at(-1)?.kind).toBe('forgotten')
  })
  test('"I can sign in again" ends the request', async () => {
    const world = await newWorld()
    const browser = await world.begin()
    await browser.prove('code-by-email')
    expect(must(await inAgain(world.context, browser.token)).state).toBe('withdrawn')
    expect(refusalOf(await selectRemedy(world.context, browser.token, 'wait'))).toBe('request-moved-on')
  })
  test('a request that nobody goes on with lapses after a day', async () => {
    const world = await newWorld()
    const browser = await world.begin()
    await world.pass({ hours: 23, minutes: 59 })
    expect((await browser.request()).state).toBe('verifying')
    await world.pass({ minutes: 1 })
    expect((await browser.request()).state).toBe('lapsed')
  })
  test('a request in the queue does not lapse: people are slower than a day sometimes', async () => {
    const world = await newWorld()
    const browser = await world.begin()
    await browser.prove('code-by-email')
    must(await askAPerson(world.context, browser.token))
    await world.pass({ days: 3 })
    expect((await browser.request()).state).toBe('queued')
  })
})

describe('a hand-over', () => {
  test('is finished by the tenant showing the change, and by nothing else', async () => {
    const world = await newWorld({ adele: RESTRICTED })
    const browser = await world.begin()
    await browser.proveTwice()
    const queued = must(await selectRemedy(world.context, browser.token, 'lift-sending-restriction'))
    await world.settle()
    const { account } = world.adele()
    const intent = {
      attempt: 'by hand',
      remedy: 'lift-sending-restriction',
      target: null,
      committedAt: world.context.now(),
      before: { passwordChangedAt: account.passwordChangedAt, sessionsValidFrom: null, enabled: true },
      actedAt: null,
      alsoEndSessions: false,
    } as const
    const by = { kind: 'approver', id: 'miriam', name: 'Miriam Graham' } as const
    const request = await browser.request()
    const since = world.context.now()
    const assignee = { id: by.id as AccountId, name: by.name, since }
    const held = { assignee, dueAt: since, ...keepingGiven(request) }
    const set = { remedy: intent.remedy, intent, beyondReading: false, ...held } as const
    const { next, event } = must(move(request, { kind: 'handed-over', by, set }, world.context.now()))
    const task = { kind: 'read-back', requestId: queued.id, round: 0 } as const
    await world.store.commit({ from: request, to: next, event, later: [{ task }] })
    await world.pass({ hours: 2 })
    expect((await browser.request()).state).toBe('handed-over')
    world.adele().restriction = null
    await world.pass({ minutes: 15 })
    expect((await browser.request()).state).toBe('done')
    expect(world.delivery.mails.some(({ subject }) => subject.includes('sending from your mailbox was lifted'))).toBe(
      true,
    )
    expect(world.tenant.writes).toEqual([])
  })
})

describe('whatever happens to two at once', () => {
  test('the worker’s diagnosis does not make the claimant’s choice fail', async () => {
    const world = await newWorld()
    const browser = await world.begin()
    await browser.proveTwice()
    const { id } = await browser.request()
    world.store.beforeCommit = async () => {
      const now = await world.store.load(id)
      if (now)
        await world.store.commit({
          from: now,
          to: { ...now, version: now.version + 1 },
          event: { at: world.context.now(), requestId: id, kind: 'diagnosed', by: { kind: 'latchkey' }, facts: {} },
        })
    }
    expect(must(await selectRemedy(world.context, browser.token, 'reset-password')).state).toBe('remedy')
  })
  test('the record is one unbroken chain, and names no address, number, code or word of the claimant', async () => {
    const world = await newWorld()
    const browser = await world.begin()
    await browser.proveTwice()
    must(await selectRemedy(world.context, browser.token, 'reset-password'))
    must(await resetPassword(world.context, browser.token, { password: GOOD_PASSWORD, alsoEndSessions: true }))
    await world.pass({ hours: 1 })
    expect((await world.store.verifyChain()).fault).toBeNull()
    const record = JSON.stringify(world.store.recorded) + world.logged.join('\n')
    for (const word of ['example.org', '40555010', 'adele@contoso.com', GOOD_PASSWORD])
      expect(record).not.toContain(word)
    expect(ENDED).toContain((await browser.request()).state)
  })
})
