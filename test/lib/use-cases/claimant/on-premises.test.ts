/** Synced accounts, where Latchkey may write to the organisation's own directory: unlocked and reset there, and nowhere else. */
import { describe, expect, test } from 'vitest'
import { tellable } from '#lib/rules/diagnosis/causes/index.ts'
import { minutesBefore } from '#lib/rules/diagnosis/causes/support/example.ts'
import { handOver } from '#lib/use-cases/approver/decide.ts'
import { unseen } from '#lib/rules/source-reading.ts'
import type { OnPremisesAccount } from '#lib/rules/account/on-premises.ts'
import type { Applied } from '#lib/ports/tenant-write.ts'
import { selectRemedy } from '#lib/use-cases/claimant/explain/choose-remedy.ts'
import { stopAddress } from '#lib/use-cases/notify/links.ts'
import { optionsFor } from '#lib/use-cases/claimant/explain/options.ts'
import { unlock } from '#lib/use-cases/claimant/remedy/perform-remedy.ts'
import { resetPassword } from '#lib/use-cases/claimant/remedy/perform-reset.ts'
import { stepBack } from '#lib/use-cases/claimant/begin/navigate-request.ts'
import { stopRecovery } from '#lib/use-cases/claimant/stop/stop-request.ts'
import { approver, sitDown } from '#test/lib/use-cases/approver/people.ts'
import { approveReset, approveToAct } from './approve.ts'
import { keptThere } from './fakes/directory.ts'
import { ANCHOR, LOCKED_THERE, lockedThere, minutesLater, type Synced, SYNCED } from './synced.ts'
import { GOOD_PASSWORD, must, newWorld, refusalOf } from './world.ts'

const reset = ({ world, browser }: Synced, password = GOOD_PASSWORD) =>
  resetPassword(world.context, browser.token, { password, alsoEndSessions: false })
const chosen = async (synced: Synced, remedy: 'reset-password' | 'unlock-on-premises') => {
  must(await selectRemedy(synced.world.context, synced.browser.token, remedy))
  return synced
}
const atTheReset = async (there?: Partial<OnPremisesAccount>) => chosen(await lockedThere(there), 'reset-password')
const atTheUnlock = async () => chosen(await lockedThere(), 'unlock-on-premises')
const atMicrosoft = ({ world }: Synced) => world.tenant.writes.map(({ write }) => write.kind)
const lockedNow = ({ directory }: Synced) => directory.people.get(ANCHOR)?.locked

describe('what is told of a lock there', () => {
  test('since when and until when, by the directory’s own word', async () => {
    const { browser } = await lockedThere()
    const { diagnosis } = await browser.request()
    expect(diagnosis?.findings).toMatchObject([
      { cause: 'on-premises-locked', since: LOCKED_THERE.lockedAt, until: { kind: 'at', at: LOCKED_THERE.opensAt } },
    ])
  })
  test('only at two proofs: one must not learn where the password is kept', async () => {
    const { browser } = await lockedThere()
    const { diagnosis } = await browser.request()
    expect(tellable(diagnosis?.findings ?? [], 'aal1')).toEqual([])
  })
  test('unlocking is offered first, then a new password, then waiting', async () => {
    const { world, browser } = await lockedThere()
    const options = optionsFor(world.context.settings, await browser.request(), world.context.now())
    expect(options.map(({ remedy, decision }) => [remedy, decision.kind])).toEqual([
      ['unlock-on-premises', 'permit'],
      ['reset-password', 'permit'],
      ['wait', 'permit'],
    ])
  })
  test('outside the hours it says from when', async () => {
    const begins = minutesLater(48)
    const { browser } = await lockedThere({ insideLogonHours: false, hoursBeginAt: begins })
    expect((await browser.request()).diagnosis?.findings).toMatchObject([
      { cause: 'on-premises-hours', until: { kind: 'at', at: begins } },
    ])
  })
  test('a directory that does not answer is said to be so, and nothing is offered on its behalf', async () => {
    const { world, browser } = await lockedThere('silent')
    const { diagnosis } = await browser.request()
    expect(diagnosis?.unseen).toContainEqual({ source: 'onPremises', why: 'failed' })
    expect(must(await selectRemedy(world.context, browser.token, 'reset-password')).state).toBe('queued')
  })
})

describe('unlocking', () => {
  test('is done there, read back, and told to every address; the password stays', async () => {
    const synced = await atTheUnlock()
    const { world, browser, directory } = synced
    expect(must(await unlock(world.context, browser.token)).state).toBe('acting')
    await world.settle()
    expect(await browser.request()).toMatchObject({ state: 'done', shownAt: expect.any(Date) })
    expect([lockedNow(synced), directory.passwords.size, atMicrosoft(synced)]).toEqual([false, 0, []])
    const told = world.delivery.mails.filter(({ subject }) => subject.startsWith('Your account was unlocked'))
    expect(told.map(({ to }) => to).toSorted()).toEqual(['adele.private@example.org', 'adele@example.org'])
  })
  const FATES: readonly [what: string, fates: (Applied | 'lost')[]][] = [
    ['its answer is lost', ['lost']],
    ['the directory is busy', [{ kind: 'not-applied', why: 'unavailable' }]],
    ['nobody knows, twice', [{ kind: 'unknown' }, { kind: 'unknown' }]],
  ]
  for (const [what, fates] of FATES)
    test(`when ${what}, it is looked at and done in the end (R14)`, async () => {
      const synced = await atTheUnlock()
      const { world, browser, directory } = synced
      directory.fates = [...fates]
      must(await unlock(world.context, browser.token))
      for (let restart = 0; restart < 4; restart++) await world.pass({ seconds: 30 })
      expect([(await browser.request()).state, lockedNow(synced)]).toEqual(['done', false])
    })
  test('a directory that falls silent is asked again, and its silence is not taken for "unlocked"', async () => {
    const synced = await atTheUnlock()
    const { world, browser, directory } = synced
    must(await unlock(world.context, browser.token))
    directory.down = true
    await world.settle()
    expect((await browser.request()).state).toBe('acting')
    directory.down = false
    await world.pass({ minutes: 2 })
    expect([(await browser.request()).state, lockedNow(synced)]).toEqual(['done', false])
  })
  test('refused there, it goes to a person', async () => {
    const { world, browser, directory } = await atTheUnlock()
    directory.fates = [{ kind: 'refused', why: 'not-permitted' }]
    must(await unlock(world.context, browser.token))
    await world.settle()
    expect(await browser.request()).toMatchObject({ state: 'queued', escalation: { why: 'write-not-permitted' } })
  })
  test('in threat mode an approver decides, and then it is done by us', async () => {
    const synced = await lockedThere(LOCKED_THERE, { settings: { threatMode: true } })
    const { world, browser } = synced
    expect(must(await selectRemedy(world.context, browser.token, 'unlock-on-premises')).state).toBe('queued')
    await approveToAct(world, await browser.request(), 'unlock-on-premises')
    await world.settle()
    expect([(await browser.request()).state, lockedNow(synced)]).toEqual(['done', false])
  })
})

describe('a new password', () => {
  test('is set there and read back there; Microsoft never hears it, and it is kept nowhere (R13)', async () => {
    const synced = await atTheReset()
    const { world, browser, directory } = synced
    expect(must(await reset(synced)).state).toBe('done')
    await world.settle()
    expect([directory.passwords.get(ANCHOR), lockedNow(synced), atMicrosoft(synced)]).toEqual([
      GOOD_PASSWORD,
      false,
      [],
    ])
    expect(directory.asOwnChange, 'the history counts').toEqual([true])
    const kept = [
      await browser.request(),
      world.store.recorded,
      world.store.waiting,
      world.logged,
      world.delivery.mails,
    ]
    expect(JSON.stringify(kept)).not.toContain(GOOD_PASSWORD)
  })
  test('that the directory does not take is told as its rules, and another may be chosen', async () => {
    const synced = await atTheReset()
    synced.directory.fates = [{ kind: 'refused', why: 'password-refused' }]
    expect(must(await reset(synced))).toMatchObject({ state: 'remedy', refusal: 'directory-refused-password' })
    expect(must(await reset(synced)).state).toBe('done')
  })
  const CRASHES: readonly [what: string, fate: Applied | 'lost', after: string, written: number][] = [
    ['its answer is lost: the change is found', 'lost', 'done', 1],
    ['nobody knows, and it was not made: the claimant may choose again', { kind: 'unknown' }, 'remedy', 0],
    ['it was not made', { kind: 'not-applied', why: 'unavailable' }, 'remedy', 0],
    ['it is out of reach by now: a person', { kind: 'refused', why: 'not-found' }, 'queued', 0],
  ]
  for (const [what, fate, after, written] of CRASHES)
    test(`when ${what}`, async () => {
      const synced = await atTheReset()
      synced.directory.fates = [fate]
      await reset(synced)
      await synced.world.pass({ minutes: 5 })
      expect([(await synced.browser.request()).state, synced.directory.passwords.size]).toEqual([after, written])
    })
  test('with the directory silent nothing is written, and what was chosen still stands', async () => {
    const synced = await atTheReset()
    synced.directory.down = true
    expect(refusalOf(await reset(synced))).toBe('directory-unavailable')
    expect((await synced.browser.request()).state).toBe('remedy')
    expect([synced.directory.passwords.size, atMicrosoft(synced)]).toEqual([0, []])
  })
  test('that Microsoft dates meanwhile is no proof of ours: the directory has to show it', async () => {
    const synced = await atTheReset()
    const { world, browser, directory } = synced
    directory.fates = [{ kind: 'unknown' }]
    must(await reset(synced))
    world.adele().account = { ...world.adele().account, passwordChangedAt: minutesLater(1) }
    directory.down = true
    await world.pass({ seconds: 50 })
    expect((await browser.request()).state).toBe('acting')
  })
})

describe('the minimum age of a password there', () => {
  const mayFrom = minutesLater(60 * 29)
  const YOUNG = { passwordChangedAt: minutesLater(-60 * 19), passwordMayChangeAt: mayFrom }
  test('is told with its moment, before anything is typed', async () => {
    const { world, browser } = await lockedThere({ ...LOCKED_THERE, ...YOUNG })
    expect(await selectRemedy(world.context, browser.token, 'reset-password')).toEqual({
      ok: false,
      refusal: 'password-too-young',
      retryAt: mayFrom,
    })
    expect((await browser.request()).state).toBe('findings')
  })
  test('keeps nobody from being unlocked', async () => {
    const { world, browser } = await lockedThere({ ...LOCKED_THERE, ...YOUNG })
    expect(must(await selectRemedy(world.context, browser.token, 'unlock-on-premises')).state).toBe('remedy')
  })
  test('is asked again in the last moment: somebody changed it at work meanwhile', async () => {
    const synced = await atTheReset()
    synced.directory.people.set(ANCHOR, { ...(synced.directory.people.get(ANCHOR) as OnPremisesAccount), ...YOUNG })
    expect(await reset(synced)).toEqual({ ok: false, refusal: 'password-too-young', retryAt: mayFrom })
    expect(synced.directory.passwords.size).toBe(0)
  })
  test('that is not ours to read cannot be kept to: a person is asked, and their approval is enough', async () => {
    const synced = await lockedThere({ ...LOCKED_THERE, minimumAgeSeen: false })
    const { world, browser } = synced
    const queued = must(await selectRemedy(world.context, browser.token, 'reset-password'))
    expect(queued).toMatchObject({ state: 'queued', escalation: { why: 'minimum-age-unseen', approvers: 1 } })
    expect(synced.directory.passwords.size).toBe(0)
    await approveReset(world, queued)
    await world.pass({ hours: 1 })
    await browser.prove('code-by-email')
    await browser.prove('code-by-text')
    expect(must(await reset(synced)).state).toBe('done')
  })
  test('that came out of sight since it was chosen: nothing is set, and a person is asked (R11)', async () => {
    const synced = await atTheReset()
    synced.directory.people.set(ANCHOR, keptThere({ ...LOCKED_THERE, minimumAgeSeen: false }))
    expect(must(await reset(synced))).toMatchObject({ state: 'queued', escalation: { why: 'minimum-age-unseen' } })
    expect(synced.directory.passwords.size).toBe(0)
  })
  test('out of sight keeps nobody from being unlocked', async () => {
    const { world, browser } = await lockedThere({ ...LOCKED_THERE, minimumAgeSeen: false })
    expect(must(await selectRemedy(world.context, browser.token, 'unlock-on-premises')).state).toBe('remedy')
  })
  const approved = async () => {
    const synced = await lockedThere({ ...LOCKED_THERE, ...YOUNG }, { settings: { threatMode: true } })
    const { world, browser } = synced
    await approveReset(world, must(await selectRemedy(world.context, browser.token, 'reset-password')))
    await world.pass({ hours: 1 })
    await browser.prove('code-by-email')
    await browser.prove('code-by-text')
    return synced
  }
  test('does not hold what a person has approved, nor does the history', async () => {
    const synced = await approved()
    expect(must(await reset(synced)).state).toBe('done')
    expect(synced.directory.asOwnChange).toEqual([false])
  })
  test('holds again for whoever gave the approval back', async () => {
    const synced = await approved()
    const { world, browser } = synced
    must(await stepBack(world.context, browser.token))
    Object.assign(world.context.settings, { threatMode: false })
    expect(await selectRemedy(world.context, browser.token, 'reset-password')).toEqual({
      ok: false,
      refusal: 'password-too-young',
      retryAt: mayFrom,
    })
  })
})

describe('beyond the rights that were delegated, a person goes on', () => {
  const BEYOND: readonly [what: string, there: Partial<OnPremisesAccount> | null][] = [
    ['the directory guards the account itself', { ...LOCKED_THERE, isProtected: true }],
    ['the account is disabled there', { ...LOCKED_THERE, enabled: false }],
    ['the account is outside the unit', null],
  ]
  for (const [what, there] of BEYOND)
    for (const remedy of ['reset-password', 'unlock-on-premises'] as const)
      test(`${what}: ${remedy} is handed over, and nothing is written`, async () => {
        const synced = await lockedThere(there)
        expect(must(await selectRemedy(synced.world.context, synced.browser.token, remedy)).state).toBe('queued')
        expect([synced.directory.passwords.size, atMicrosoft(synced)]).toEqual([0, []])
      })
  test('the account came under the directory’s own guard since it was chosen (R11)', async () => {
    const synced = await atTheReset()
    synced.directory.people.set(ANCHOR, {
      ...(synced.directory.people.get(ANCHOR) as OnPremisesAccount),
      isProtected: true,
    })
    expect(must(await reset(synced)).state).toBe('queued')
    expect(synced.directory.passwords.size).toBe(0)
  })
  test('without a way to that directory, every remedy is handed over', async () => {
    const world = await newWorld({ adele: { account: SYNCED } })
    const browser = await world.begin()
    await browser.proveTwice()
    expect(must(await selectRemedy(world.context, browser.token, 'reset-password'))).toMatchObject({
      state: 'queued',
      escalation: { why: 'account-class' },
    })
  })
})

describe('signs of compromise count as for members', () => {
  test('a reset goes to a person, and so does unlocking', async () => {
    for (const remedy of ['reset-password', 'unlock-on-premises'] as const) {
      const { world, browser } = await lockedThere(LOCKED_THERE, {
        adele: { risk: { state: 'at-risk', since: minutesBefore(30) } },
      })
      expect(must(await selectRemedy(world.context, browser.token, remedy))).toMatchObject({
        state: 'queued',
        escalation: { why: 'signs-of-compromise' },
      })
    }
  })
})

test('after a compromise: the password there, the sessions and the mailbox at Microsoft, in that order', async () => {
  const rule = { id: 'rule', name: 'invoices', enabled: true, forwardsOutside: true, hides: false }
  const synced = await lockedThere(LOCKED_THERE, { adele: { inboxRules: [rule] } })
  const { world, browser, directory } = synced
  await approveReset(world, must(await selectRemedy(world.context, browser.token, 'reset-password')))
  await world.pass({ hours: 1 })
  await browser.prove('code-by-email')
  await browser.prove('code-by-text')
  must(await reset(synced))
  await world.settle()
  expect((await browser.request()).state).toBe('done')
  expect([directory.passwords.get(ANCHOR), atMicrosoft(synced)]).toEqual([
    GOOD_PASSWORD,
    ['end-sessions', 'disable-inbox-rule'],
  ])
})

describe('taken over while the directory was silent', () => {
  // Entra ID keeps whole seconds of the same change.
  const keptSince = new Date(SYNCED.passwordChangedAt ?? 0)
  const there = keptThere({ passwordChangedAt: new Date(keptSince.getTime() + 400) })
  const takenOver = async () => {
    const synced = await lockedThere('silent')
    const { world, browser, directory } = synced
    sitDown(world)
    const { id, version } = must(await selectRemedy(world.context, browser.token, 'reset-password'))
    must(await handOver(world.context, approver(world), id, { version, remedy: 'reset-password' }))
    directory.down = false
    directory.people.set(ANCHOR, there)
    await world.pass({ minutes: 2 })
    return synced
  }
  test('its answer alone is no new password: the two dates are of one change', async () => {
    const { browser } = await takenOver()
    expect(await browser.request()).toMatchObject({ state: 'handed-over', shownAt: null })
  })
  test('one that is set there afterwards closes it', async () => {
    const { world, browser, directory } = await takenOver()
    directory.people.set(ANCHOR, { ...there, passwordChangedAt: world.context.now() })
    await world.pass({ minutes: 2 })
    expect((await browser.request()).state).toBe('done')
  })
})

test('a reset does not begin where only one of two readings reached the directory', async () => {
  const synced = await atTheReset()
  const { world, directory } = synced
  const { readAccount } = world.context.tenant
  const silent = { onPremises: unseen('failed') } as const
  Object.assign(world.context.tenant, {
    readAccount: async (...asked: Parameters<typeof readAccount>) => {
      const account = await readAccount(...asked)
      return account && { ...account, ...silent }
    },
  })
  expect(refusalOf(await reset(synced))).toBe('directory-unavailable')
  expect(directory.passwords.size).toBe(0)
})

describe('"this wasn’t me"', () => {
  const stopped = async (meanwhile: (synced: Synced) => void = () => undefined) => {
    const synced = await atTheReset()
    const { world, browser } = synced
    const link =
      new URL(stopAddress(world.context, await browser.request(), 'adele@example.org')).searchParams.get('link') ?? ''
    must(await reset(synced))
    await world.settle()
    meanwhile(synced)
    must(await stopRecovery(world.context, link))
    await world.pass({ hours: 1 })
    return synced
  }
  test('replaces the password there by one that nobody knows, and ends the sessions (R12)', async () => {
    const synced = await stopped()
    const replaced = synced.directory.passwords.get(ANCHOR) ?? ''
    expect(replaced).not.toBe(GOOD_PASSWORD)
    expect(replaced.length).toBeGreaterThanOrEqual(20)
    expect(atMicrosoft(synced)).toEqual(['end-sessions'])
    expect(synced.directory.asOwnChange).toEqual([true, false])
  })
  test('also where the directory shows no day of the password any more: it has to be changed at the next sign-in', async () => {
    const synced = await stopped(({ directory }) => {
      const there = directory.people.get(ANCHOR) as OnPremisesAccount
      directory.people.set(ANCHOR, { ...there, passwordChangedAt: null })
    })
    expect(synced.directory.passwords.get(ANCHOR)).not.toBe(GOOD_PASSWORD)
  })
  test('where the account was moved out of our reach meanwhile, it is left to people, and not forgotten', async () => {
    const { world } = await stopped(({ directory }) => directory.people.delete(ANCHOR))
    expect(world.store.recorded.map(({ kind }) => kind)).toContain('undo-left-to-people')
  })
})
