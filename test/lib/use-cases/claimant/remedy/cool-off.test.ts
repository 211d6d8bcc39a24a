/** A wait that stands in for the age of a method (R17). */
import { describe, expect, test } from 'vitest'
import { answered, failed } from '#lib/rules/account/account.ts'
import { CLAIMANT } from '#lib/rules/audit.ts'
import { askAPerson, selectRemedy } from '#lib/use-cases/claimant/explain/choose-remedy.ts'
import { exampleSignIn } from '#lib/rules/diagnosis/causes/support/example.ts'
import { choiceFor } from '#lib/use-cases/approver/remedy-choices.ts'
import { cancelWait } from '#lib/use-cases/claimant/remedy/cool-off.ts'
import { givePass } from '#lib/use-cases/claimant/remedy/give-pass.ts'
import { inAgain } from '#lib/use-cases/claimant/begin/leave-request.ts'
import { stopAddress, waitAddress } from '#lib/use-cases/notify/links.ts'
import { optionsFor } from '#lib/use-cases/claimant/explain/options.ts'
import { resetPassword } from '#lib/use-cases/claimant/remedy/perform-reset.ts'
import { stepUp } from '#lib/use-cases/claimant/begin/navigate-request.ts'
import { seen } from '#lib/rules/source-reading.ts'
import type { RecoveryRequest } from '#lib/rules/request/request.ts'
import { addressKey, setAside } from '#lib/rules/request/set-aside.ts'
import { daysBefore, email, exampleAccount, phone } from '#test/example.ts'
import { approveReset } from '../approve.ts'
import { type Browser, codeFrom, codesIn, GOOD_PASSWORD, must, newWorld, refusalOf, type World } from '../world.ts'

const YOUNG_PHONE = phone('+38640555010', { createdAt: daysBefore(2) })
const WAIT = { coolingOff: { hours: 12 } }
const young = { authenticators: [email('adele@example.org'), YOUNG_PHONE] }
const chosen = { password: GOOD_PASSWORD, alsoEndSessions: false }

type More = Parameters<typeof newWorld>[0] & object
const world = (more: More = {}) =>
  newWorld({ ...more, settings: { ...WAIT, ...more.settings }, adele: { ...young, ...more.adele } })

/** An old mailbox first, and then the phone that was registered two days ago. */
async function withBothProofs(more: More = {}): Promise<{ here: World; claimant: Browser }> {
  const here = await world(more)
  const claimant = await here.begin()
  await claimant.prove('code-by-email')
  must(await stepUp(here.context, claimant.token))
  await claimant.prove('code-by-text')
  return { here, claimant }
}
async function waiting(more: More = {}) {
  const { here, claimant } = await withBothProofs(more)
  must(await selectRemedy(here.context, claimant.token, 'reset-password'))
  await here.settle()
  return { here, claimant }
}
const resetOffered = async ({ context }: World, claimant: Browser) =>
  optionsFor(context.settings, await claimant.request(), context.now()).find(
    ({ remedy }) => remedy === 'reset-password',
  )?.decision
const told = (here: World) => here.delivery.mails.filter(({ subject }) => subject.includes('account, not before'))
const linkOf = async ({ context }: World, claimant: Browser, to = 'adele@example.org') =>
  new URL(waitAddress(context, await claimant.request(), to)).searchParams.get('link') ?? ''

const LOOKED = { kind: 'looked', by: CLAIMANT, facts: {} } as const
const OLD_MAILBOX = 'adele.private@example.org'

/** Sets the mailbox's link aside, as two approvers do who have checked the person. */
async function setAsideFor({ context, store }: World, request: RecoveryRequest, to: string) {
  const accountId = exampleAccount().id
  const at = context.now()
  const about = {
    accountId,
    requestId: request.id,
    address: addressKey(context.keys, accountId, to),
    at,
    by: ['a', 'b'],
  }
  const event = { ...LOOKED, at, requestId: request.id }
  const next = { ...request, version: request.version + 1 }
  const aside = setAside(context.keys, about)
  expect(await store.commit({ from: request, to: next, event, setAside: aside })).toBe(true)
}

describe('a code to a method that is too young (R6, R17)', () => {
  test('is sent nowhere while the organisation has no such wait', async () => {
    const here = await newWorld({ adele: young })
    const claimant = await here.begin()
    await claimant.prove('code-by-email')
    must(await stepUp(here.context, claimant.token))
    must(await claimant.ask('code-by-text'))
    expect(here.delivery.texts.map(({ body }) => body).filter((body) => /^\d{6}/.test(body))).toEqual([])
  })
  test('is sent nowhere to somebody who has given no other proof', async () => {
    const here = await world()
    const claimant = await here.begin()
    must(await claimant.ask('code-by-text'))
    expect(here.delivery.texts).toEqual([])
    expect(here.delivery.sunk).toEqual(['text'])
  })
  const NOWHERE: readonly [case_: string, more: More['adele']][] = [
    [
      'a method of unknown age',
      {
        authenticators: [email('adele@example.org'), phone('+38640555010', { createdAt: null })],
        methodChanges: answered([{ at: daysBefore(2), touched: 'anything' }]),
      },
    ],
    [
      'a method whose changes could not be read',
      {
        authenticators: [email('adele@example.org'), phone('+38640555010', { createdAt: null })],
        methodChanges: failed('503'),
      },
    ],
    [
      'a method that was added after the request began',
      { authenticators: [email('adele@example.org'), phone('+38640555010', { createdAt: daysBefore(-1) })] },
    ],
    ['an account without another old address to tell', { account: exampleAccount({ otherMails: [] }) }],
  ]
  for (const [title, adele] of NOWHERE)
    test(`is sent nowhere for ${title}`, async () => {
      const here = await world({ adele })
      const claimant = await here.begin()
      await claimant.prove('code-by-email')
      must(await stepUp(here.context, claimant.token))
      must(await claimant.ask('code-by-text'))
      expect(() => codeFrom(here, 'text')).toThrow('No code has arrived.')
    })
  test('is sent nowhere beside signs of compromise', async () => {
    const here = await world({ adele: { restriction: { reason: 'spam', since: daysBefore(1) } } })
    const claimant = await here.begin()
    await claimant.prove('code-by-email')
    must(await stepUp(here.context, claimant.token))
    must(await claimant.ask('code-by-text'))
    expect(() => codeFrom(here, 'text')).toThrow('No code has arrived.')
  })
  test('is noted when it is read back, and counts for nothing', async () => {
    const { here, claimant } = await withBothProofs()
    const request = await claimant.request()
    expect(request.proofs.map(({ fresh }) => fresh ?? false)).toEqual([false, true])
    expect(request).toMatchObject({ state: 'findings', assurance: 'aal1' })
    expect(await resetOffered(here, claimant)).toMatchObject({ kind: 'cool-off' })
  })
  test('does not open a reset, whatever the page was made to send', async () => {
    const { here, claimant } = await withBothProofs()
    expect(refusalOf(await resetPassword(here.context, claimant.token, chosen))).toBe('request-moved-on')
    expect(here.tenant.writes).toEqual([])
  })
})

describe('the wait', () => {
  test('counts working hours, tells every old channel with a cancel, and the young one without', async () => {
    const { here, claimant } = await waiting()
    const request = await claimant.request()
    expect(request.state).toBe('cooling-off')
    // Monday 09:12 in Ljubljana; ten working hours a day.
    expect(request.coolingOff?.endsAt.toISOString()).toBe('2026-11-24T10:12:00.000Z')
    expect(
      told(here)
        .map(({ to }) => to)
        .toSorted(),
    ).toEqual(['adele.private@example.org', 'adele@example.org'])
    for (const { body } of told(here)) for (const link of ['/cancel?link=', '/stop?link=']) expect(body).toContain(link)
    const texts = here.delivery.texts.map(({ body }) => body).filter((body) => body.includes('account, not before'))
    expect(texts).toHaveLength(1)
    expect(texts[0]).not.toContain('/cancel')
    expect(request.coolingOff?.told).toBe(2)
  })
  test('an old telephone gets the cancel as well, and a young mailbox does not', async () => {
    const here = await world({
      adele: { authenticators: [email('adele@example.org', { createdAt: daysBefore(2) }), phone('+38640555010')] },
    })
    const claimant = await here.begin()
    await claimant.prove('code-by-text')
    must(await stepUp(here.context, claimant.token))
    await claimant.prove('code-by-email')
    must(await selectRemedy(here.context, claimant.token, 'reset-password'))
    await here.settle()
    const texts = here.delivery.texts.filter(({ body }) => body.includes('/cancel?link='))
    expect(texts.map(({ to }) => to)).toEqual(['+38640555010'])
    await here.pass({ days: 3 })
    expect(here.delivery.texts.at(-1)?.body).toMatch(/can be set.*\/cancel\?link=/)
    const withCancel = told(here).filter(({ body }) => body.includes('/cancel?link='))
    expect(withCancel.map(({ to }) => to)).toEqual(['adele.private@example.org'])
    expect(told(here)).toHaveLength(2)
  })
  test('at its end the claimant proves both again, and then it is done', async () => {
    const { here, claimant } = await waiting()
    await here.pass({ days: 3 })
    expect(await claimant.request()).toMatchObject({ state: 'stepping-up' })
    expect(here.delivery.mails.some(({ subject }) => subject.endsWith('can be set now'))).toBe(true)
    // In either order: the young method may come first now.
    await claimant.prove('code-by-text')
    expect((await claimant.request()).state).toBe('stepping-up')
    await claimant.prove('code-by-email')
    expect(await claimant.request()).toMatchObject({ state: 'findings', assurance: 'aal2' })
    expect(await resetOffered(here, claimant)).toEqual({ kind: 'permit' })
    must(await selectRemedy(here.context, claimant.token, 'reset-password'))
    must(await resetPassword(here.context, claimant.token, chosen))
    expect(here.adele().password).toBe(GOOD_PASSWORD)
  })
  test('is not over a minute before its end', async () => {
    const { here, claimant } = await waiting()
    const { endsAt } = (await claimant.request()).coolingOff ?? { endsAt: new Date(0) }
    await here.pass({ seconds: (endsAt.getTime() - here.context.now().getTime()) / 1000 - 60 })
    expect((await claimant.request()).state).toBe('cooling-off')
    await here.pass({ seconds: 60 })
    expect((await claimant.request()).state).toBe('stepping-up')
  })
  test('the proofs of before it do not reach over it', async () => {
    const { here, claimant } = await waiting()
    await here.pass({ days: 3 })
    expect(refusalOf(await selectRemedy(here.context, claimant.token, 'reset-password'))).toBe('request-moved-on')
    expect(here.tenant.writes).toEqual([])
  })
  test('nobody who makes no use of it within three days has it any more', async () => {
    const { here, claimant } = await waiting()
    await here.pass({ days: 14 })
    expect((await claimant.request()).state).toBe('lapsed')
  })
  test('the letter at its end says until when', async () => {
    const { here } = await waiting()
    await here.pass({ days: 2 })
    const letter = here.delivery.mails.findLast(({ subject }) => subject.endsWith('can be set now'))
    expect(letter?.body).toContain('You can do this until Friday 27 November at 11:12 CET.')
  })
  test('ends no sessions: it was waited for the reset alone', async () => {
    const { here, claimant } = await waiting()
    await here.pass({ days: 3 })
    await claimant.prove('code-by-email')
    await claimant.prove('code-by-text')
    const chose = must(await selectRemedy(here.context, claimant.token, 'end-sessions'))
    expect(chose.state).toBe('stepping-up')
  })
})

describe('what stops a wait', () => {
  test('a cancel from an old address pauses it and asks a person; once', async () => {
    const { here, claimant } = await waiting()
    const link = await linkOf(here, claimant)
    must(await cancelWait(here.context, link))
    must(await cancelWait(here.context, link))
    await here.pass({ days: 3 })
    expect(await claimant.request()).toMatchObject({ state: 'queued', escalation: { why: 'cancelled' } })
    expect(here.store.recorded.filter(({ facts }) => facts.why === 'cancelled')).toHaveLength(1)
    expect(here.tenant.writes).toEqual([])
  })
  test('a cancel after its end takes back what was waited for', async () => {
    const { here, claimant } = await waiting()
    const link = await linkOf(here, claimant)
    await here.pass({ days: 3 })
    await claimant.prove('code-by-email')
    await claimant.prove('code-by-text')
    must(await selectRemedy(here.context, claimant.token, 'reset-password'))
    must(await cancelWait(here.context, link))
    expect(refusalOf(await resetPassword(here.context, claimant.token, chosen))).toBe('request-moved-on')
    expect(await claimant.request()).toMatchObject({ state: 'queued', coolingOff: { endedAt: null } })
  })
  test('a cancel while a person looks at it: what was waited for counts no more, and as many decide as before', async () => {
    const { here, claimant } = await waiting()
    const link = await linkOf(here, claimant)
    await here.pass({ days: 3 })
    await claimant.prove('code-by-email')
    await claimant.prove('code-by-text')
    const queued = must(await askAPerson(here.context, claimant.token))
    const escalation = { why: 'asked', approvers: 2 } as const
    const event = { at: here.context.now(), requestId: queued.id, kind: 'looked', by: CLAIMANT, facts: {} }
    const to = { ...queued, escalation, version: queued.version + 1 }
    expect(await here.store.commit({ from: queued, to, event })).toBe(true)
    must(await cancelWait(here.context, link))
    const request = await claimant.request()
    expect(request).toMatchObject({ state: 'queued', coolingOff: { endedAt: null } })
    expect(request.escalation).toEqual({ why: 'cancelled', approvers: 2 })
  })
  test('a cancel after a person has approved it: it is not collected, and people look again', async () => {
    const { here, claimant } = await waiting()
    const link = await linkOf(here, claimant)
    await here.pass({ days: 3 })
    await claimant.prove('code-by-email')
    await claimant.prove('code-by-text')
    await approveReset(here, must(await askAPerson(here.context, claimant.token)))
    await here.pass({ minutes: 1 })
    must(await cancelWait(here.context, link))
    expect(await claimant.request()).toMatchObject({ state: 'queued', approvals: [], permission: null })
    await here.settle()
    expect(refusalOf(await resetPassword(here.context, claimant.token, chosen))).toBe('request-moved-on')
    expect(here.tenant.writes).toEqual([])
  })
  test('a link that somebody made up cancels nothing', async () => {
    const { here, claimant } = await waiting()
    const { id } = await claimant.request()
    expect(refusalOf(await cancelWait(here.context, `${id}~made-up`))).toBe('request-unknown')
    expect((await claimant.request()).state).toBe('cooling-off')
  })
  test('a cancel that is refused as set aside is in the record, once, so that the desk sees it (R12)', async () => {
    const { here, claimant } = await waiting()
    await setAsideFor(here, await claimant.request(), OLD_MAILBOX)
    const link = await linkOf(here, claimant, OLD_MAILBOX)
    for (let press = 0; press < 2; press++)
      expect(refusalOf(await cancelWait(here.context, link))).toBe('link-set-aside')
    const { id, account } = await claimant.request()
    const events = (await here.store.events(id)).filter(({ kind }) => kind === 'set-aside-cancel-pressed')
    const address = account && addressKey(here.context.keys, account.id, OLD_MAILBOX)
    expect(events.map(({ by, facts }) => [by.kind, facts])).toEqual([['claimant', { address }]])
  })
  test('a wait that was cancelled says by which address, as a keyed hash (R17)', async () => {
    const { here, claimant } = await waiting()
    must(await cancelWait(here.context, await linkOf(here, claimant, OLD_MAILBOX)))
    const { account } = await claimant.request()
    if (!account) throw new Error('unreachable')
    const by = addressKey(here.context.keys, account.id, OLD_MAILBOX)
    const [denial] = await here.store.denialsOf(account.id, new Date(0))
    expect(denial).toMatchObject({ kind: 'wait-cancelled', by })
    expect(JSON.stringify(denial)).not.toContain(OLD_MAILBOX)
  })
  test('an address that was set aside cancels no wait, neither this one nor another of the account (R12)', async () => {
    const { here, claimant } = await waiting()
    await setAsideFor(here, await claimant.request(), OLD_MAILBOX)
    expect(refusalOf(await cancelWait(here.context, await linkOf(here, claimant, OLD_MAILBOX)))).toBe('link-set-aside')
    expect((await claimant.request()).state).toBe('cooling-off')
    // Of an earlier request, which nobody has checked, its word stands: that one is cancelled alone.
    const { id } = await claimant.request()
    const other = {
      ...(await claimant.request()),
      id: 'other',
      reference: 'OTHER',
      browser: null,
      begunAt: daysBefore(1),
      version: 1,
    }
    await here.store.begin(other, { ...LOOKED, at: here.context.now(), requestId: 'other' }, [])
    const link = new URL(waitAddress(here.context, other, OLD_MAILBOX)).searchParams.get('link') ?? ''
    must(await cancelWait(here.context, link))
    expect((await here.store.load('other'))?.state).toBe('queued')
    expect((await here.store.load(id))?.state).toBe('cooling-off')
    must(await cancelWait(here.context, await linkOf(here, claimant)))
    expect((await claimant.request()).state).toBe('queued')
  })
  const OTHER = 'adele.other@example.org'
  for (const [others, outcome] of [
    [[OTHER], { state: 'cooling-off', coolingOff: { told: 2 } }],
    [[], { state: 'queued', escalation: { why: 'nobody-to-tell' } }],
  ] as const)
    test(`it is told without the links that say no, and counts as nobody who can, beside ${others.length} who do (R12)`, async () => {
      const account = exampleAccount({ otherMails: [OLD_MAILBOX, ...others] })
      const { here, claimant } = await withBothProofs({ adele: { account } })
      must(await selectRemedy(here.context, claimant.token, 'reset-password'))
      await setAsideFor(here, await claimant.request(), OLD_MAILBOX)
      const before = here.delivery.mails.length
      await here.settle()
      expect(await claimant.request()).toMatchObject(outcome)
      const mails = here.delivery.mails.slice(before)
      for (const { body } of mails.filter(({ to }) => to === OLD_MAILBOX))
        expect(body).not.toMatch(/(cancel|stop)\?link=/)
      expect(
        mails
          .filter(({ body }) => body.includes('/cancel?link='))
          .map(({ to }) => to)
          .toSorted(),
      ).toEqual(others.length > 0 ? ['adele@example.org', ...others].toSorted() : [])
      const waits = mails.filter(({ subject }) => subject.includes('account, not before')).map(({ to }) => to)
      expect(waits.includes(OLD_MAILBOX)).toBe(others.length > 0)
    })
  test('a cancel link of a letter that was sent before links carried an address still cancels', async () => {
    const { here, claimant } = await waiting()
    const { id } = await claimant.request()
    must(await cancelWait(here.context, `${id}~${here.context.keys.hash('wait-link', id)}`))
    expect((await claimant.request()).state).toBe('queued')
  })
  test('a cancel link cannot be made another address’s, and a stop link is none', async () => {
    const { here, claimant } = await waiting()
    const [id, , hash] = (await linkOf(here, claimant)).split('~')
    const other = addressKey(here.context.keys, exampleAccount().id, OLD_MAILBOX)
    const stopping = new URL(stopAddress(here.context, await claimant.request(), OLD_MAILBOX)).searchParams.get('link')
    for (const forged of [`${id}~${other}~${hash}`, `${id}~${hash}`, `${id}~~${hash}`, stopping ?? ''])
      expect(refusalOf(await cancelWait(here.context, forged)), forged).toBe('request-unknown')
  })
  test('the claimant may ask a person instead', async () => {
    const { here, claimant } = await waiting()
    must(await askAPerson(here.context, claimant.token))
    await here.pass({ days: 3 })
    expect((await claimant.request()).state).toBe('queued')
  })
  test('threat mode stops the clock (R16)', async () => {
    const { here, claimant } = await waiting()
    await here.pass({ hours: 1 })
    const from = await here.store.threatSwitch()
    const now = here.context.now()
    const to = { ...from, version: 1, since: now, until: new Date(now.getTime() + 3_600_000), reason: 'An attack' }
    const event = { at: now, requestId: null, kind: 'threat-on', by: { kind: 'operator' }, facts: {} } as const
    const later = [{ task: { kind: 'threat', step: 'stop', version: 1 } }] as const
    await here.store.switchThreat({ from, to, event, later })
    await here.settle()
    expect(await claimant.request()).toMatchObject({ state: 'queued', escalation: { why: 'threat-mode' } })
    await here.pass({ days: 3 })
    expect((await claimant.request()).state).toBe('queued')
  })
  test('nor does it end while threat mode is on, should its clock have been left running (R16)', async () => {
    const { here, claimant } = await waiting()
    const from = await here.store.threatSwitch()
    const now = here.context.now()
    const to = { ...from, version: 1, since: now, until: new Date(now.getTime() + 7 * 86_400_000), reason: 'An attack' }
    const event = { at: now, requestId: null, kind: 'threat-on', by: { kind: 'operator' }, facts: {} } as const
    await here.store.switchThreat({ from, to, event, later: [] })
    await here.pass({ days: 3 })
    expect(await claimant.request()).toMatchObject({ state: 'queued', escalation: { why: 'threat-mode' } })
  })
  test('when no old channel can be reached, the wait is not served: a person decides', async () => {
    const { here, claimant } = await withBothProofs()
    here.delivery.mail = async () => {
      throw new Error('The mail server is down.')
    }
    must(await selectRemedy(here.context, claimant.token, 'reset-password'))
    await here.pass({ days: 3 })
    expect(await claimant.request()).toMatchObject({ state: 'queued', escalation: { why: 'nobody-to-tell' } })
  })
  test('when the last other address is taken away before it begins, a person decides', async () => {
    const { here, claimant } = await withBothProofs()
    here.adele().account = exampleAccount({ otherMails: [] })
    must(await selectRemedy(here.context, claimant.token, 'reset-password'))
    await here.settle()
    expect(await claimant.request()).toMatchObject({ state: 'queued', escalation: { why: 'nobody-to-tell' } })
  })
  test('signs of compromise that show at the end: a person decides', async () => {
    const { here, claimant } = await waiting()
    await here.pass({ days: 3 })
    await claimant.prove('code-by-email')
    await claimant.prove('code-by-text')
    must(await selectRemedy(here.context, claimant.token, 'reset-password'))
    const { readEvidence } = here.tenant
    here.tenant.readEvidence = async (...asked) => ({
      ...(await readEvidence(...asked)),
      sendingRestriction: seen({ reason: 'spam', since: here.context.now() }, here.context.now()),
    })
    must(await resetPassword(here.context, claimant.token, chosen))
    expect(await claimant.request()).toMatchObject({ state: 'queued', escalation: { why: 'signs-of-compromise' } })
    expect(here.tenant.writes).toEqual([])
  })
  test('a method that was put in the place of the waited-for one is not it', async () => {
    const { here, claimant } = await waiting()
    await here.pass({ days: 3 })
    await claimant.prove('code-by-email')
    await claimant.prove('code-by-text')
    must(await selectRemedy(here.context, claimant.token, 'reset-password'))
    here.adele().authenticators = [email('adele@example.org'), phone('+38640555010', { createdAt: here.context.now() })]
    must(await resetPassword(here.context, claimant.token, chosen))
    expect((await claimant.request()).state).toBe('stepping-up')
    expect(here.tenant.writes).toEqual([])
  })
})

describe('a cancel is a "no" for 30 days, and to every wait of the account (R17)', () => {
  const asked = async (here: World, claimant: Browser) => {
    await claimant.prove('code-by-email')
    must(await stepUp(here.context, claimant.token))
    await claimant.prove('code-by-text')
    return must(await selectRemedy(here.context, claimant.token, 'reset-password'))
  }
  test('whoever begins anew with the same two gets no second wait: two people decide', async () => {
    const { here, claimant } = await waiting()
    must(await cancelWait(here.context, await linkOf(here, claimant)))
    await here.pass({ hours: 2 })
    const again = await here.begin()
    // One proof that counts hears no more of it than that another is needed; a person who is asked decides with a second.
    expect(await asked(here, again)).toMatchObject({ state: 'stepping-up', coolingOff: null })
    const queued = must(await askAPerson(here.context, again.token))
    const choice = choiceFor(here.context.settings, queued, 'member', 'reset-password', here.context.now())
    expect(choice.decision).toEqual({ kind: 'await-approval', approvers: 2, why: 'denied' })
    await here.pass({ days: 3 })
    expect(here.tenant.writes).toEqual([])
  })
  test('nor does two old ones change anything: what was denied is looked at by two', async () => {
    const { here, claimant } = await waiting()
    must(await cancelWait(here.context, await linkOf(here, claimant)))
    here.adele().authenticators = [email('adele@example.org'), phone('+38640555010')]
    await here.pass({ hours: 2 })
    const again = await here.begin()
    await again.proveTwice()
    expect(must(await selectRemedy(here.context, again.token, 'reset-password'))).toMatchObject({
      state: 'queued',
      escalation: { why: 'denied', approvers: 2 },
    })
  })
  test('after 30 days a wait can be begun again', async () => {
    const { here, claimant } = await waiting()
    must(await cancelWait(here.context, await linkOf(here, claimant)))
    await here.pass({ days: 31 })
    here.adele().authenticators = [
      email('adele@example.org'),
      phone('+38640555010', { createdAt: new Date(here.context.now().getTime() - 2 * 86_400_000) }),
    ]
    expect((await asked(here, await here.begin())).state).toBe('cooling-off')
  })
  test('of two waits side by side, one press stops both', async () => {
    const { here, claimant } = await waiting()
    const other = await here.begin(undefined, '203.0.113.9')
    await here.pass({ hours: 2 })
    expect((await asked(here, other)).state).toBe('cooling-off')
    must(await cancelWait(here.context, await linkOf(here, claimant)))
    for (const one of [claimant, other])
      expect(await one.request()).toMatchObject({ state: 'queued', escalation: { why: 'cancelled', approvers: 2 } })
    await here.pass({ days: 3 })
    expect(here.tenant.writes).toEqual([])
  })
  test('one that was served, and lies before the button, is stopped with it', async () => {
    const { here, claimant } = await waiting()
    await here.pass({ hours: 2 })
    const other = await here.begin(undefined, '203.0.113.9')
    await asked(here, other)
    await here.pass({ hours: 47 })
    for (const one of [claimant, other]) {
      await here.pass({ hours: 2 })
      await one.prove('code-by-email')
      await one.prove('code-by-text')
      must(await selectRemedy(here.context, one.token, 'reset-password'))
    }
    must(await cancelWait(here.context, await linkOf(here, other)))
    expect(refusalOf(await resetPassword(here.context, claimant.token, chosen))).toBe('request-moved-on')
    expect(here.tenant.writes).toEqual([])
  })
  test('cut off between the two, the second is stopped at its end all the same', async () => {
    const { here, claimant } = await waiting()
    const other = await here.begin(undefined, '203.0.113.9')
    await here.pass({ hours: 2 })
    await asked(here, other)
    const { requestsSince } = here.store
    here.store.requestsSince = async () => {
      throw new Error('The process ended.')
    }
    await expect(cancelWait(here.context, await linkOf(here, claimant))).rejects.toThrow('The process ended.')
    here.store.requestsSince = requestsSince
    expect((await other.request()).state).toBe('cooling-off')
    await here.pass({ days: 3 })
    expect(await other.request()).toMatchObject({ state: 'queued', escalation: { why: 'denied', approvers: 2 } })
  })
  for (const [end, act] of [
    ['withdrawn', ({ context }: World, { token }: Browser) => inAgain(context, token)],
    ['lapsed', (here: World) => here.pass({ days: 9 })],
  ] as const)
    test(`one that was ${end} meanwhile is cancelled for what is begun next`, async () => {
      const { here, claimant } = await waiting()
      const link = await linkOf(here, claimant)
      await act(here, claimant)
      const request = must(await cancelWait(here.context, link))
      expect(request).toMatchObject({ state: end, coolingOff: { endedAt: null, cancelledAt: here.context.now() } })
      here.adele().authenticators = [
        email('adele@example.org'),
        phone('+38640555010', { createdAt: new Date(here.context.now().getTime() - 2 * 86_400_000) }),
      ]
      await here.pass({ hours: 2 })
      expect(await asked(here, await here.begin())).toMatchObject({ state: 'stepping-up', coolingOff: null })
    })
})

describe('a wait is served for one remedy, beside an old proof (R17)', () => {
  const BOTH_YOUNG = {
    authenticators: [email('adele@example.org'), email('new@example.org', { createdAt: daysBefore(2) }), YOUNG_PHONE],
  }
  test('two young methods alone do not set a password, however long was waited', async () => {
    const { here, claimant } = await waiting({ adele: BOTH_YOUNG })
    await here.pass({ days: 3 })
    // The old mailbox is gone, and both young methods answer.
    here.adele().authenticators = here.adele().authenticators.filter(({ address }) => address !== 'adele@example.org')
    await claimant.prove('code-by-text')
    expect(await claimant.request()).toMatchObject({ state: 'stepping-up', assurance: 'none' })
    must(await claimant.ask('code-by-email'))
    expect(codesIn(here.delivery.mails.filter(({ to }) => to === 'new@example.org'))).toHaveLength(1)
    must(await claimant.type('code-by-email', codeFrom(here, 'email')))
    expect((await claimant.request()).state).toBe('stepping-up')
    expect(refusalOf(await selectRemedy(here.context, claimant.token, 'reset-password'))).toBe('request-moved-on')
    expect(here.tenant.writes).toEqual([])
  })
  test('an old proof that is taken away before the button: nothing is set', async () => {
    const { here, claimant } = await waiting()
    await here.pass({ days: 3 })
    await claimant.prove('code-by-email')
    await claimant.prove('code-by-text')
    must(await selectRemedy(here.context, claimant.token, 'reset-password'))
    here.adele().authenticators = [YOUNG_PHONE]
    must(await resetPassword(here.context, claimant.token, chosen))
    expect((await claimant.request()).state).toBe('stepping-up')
    expect(here.tenant.writes).toEqual([])
  })
  test('a code to a young method is sent to nobody who has only an address of the profile', async () => {
    const here = await world({ adele: { authenticators: [YOUNG_PHONE] } })
    const claimant = await here.begin()
    await claimant.prove('code-by-email')
    must(await stepUp(here.context, claimant.token))
    must(await claimant.ask('code-by-text'))
    expect(() => codeFrom(here, 'text')).toThrow('No code has arrived.')
  })
  test('served for a password, it gives no pass: neither by itself nor as what an approval of one is collected with', async () => {
    const signIns = [2, 4, 6].map((minutes) => exampleSignIn(500121, minutes))
    const { here, claimant } = await waiting({ adele: { signIns } })
    await here.pass({ days: 3 })
    await claimant.prove('code-by-email')
    await claimant.prove('code-by-text')
    here.adele().signIns = [2, 4, 6].map((minutes) => ({
      ...exampleSignIn(500121, minutes),
      at: new Date(here.context.now().getTime() - minutes * 60_000),
    }))
    must(await selectRemedy(here.context, claimant.token, 'temporary-access-pass'))
    expect((await claimant.request()).state).toBe('stepping-up')
    const queued = must(await askAPerson(here.context, claimant.token))
    expect(
      choiceFor(here.context.settings, queued, 'member', 'temporary-access-pass', here.context.now()),
    ).toMatchObject({ decision: { kind: 'step-up', to: 'aal2' }, approvable: false })
    // Approved all the same, at aal2, as the desk never would: the young method is none of the proofs it is collected with.
    const now = here.context.now()
    const lapsesAt = new Date(now.getTime() + 3_600_000)
    const permission = { remedy: 'temporary-access-pass', assurance: 'aal2', proofsSince: now, lapsesAt } as const
    const approvals = [{ approverId: 'miriam', approverName: 'Miriam Graham', at: now }]
    const to = { ...queued, state: 'approved', permission, approvals, version: queued.version + 1 } as const
    const event = { at: now, requestId: queued.id, kind: 'looked', by: CLAIMANT, facts: {} }
    expect(await here.store.commit({ from: queued, to, event })).toBe(true)
    await here.pass({ minutes: 1 })
    await claimant.prove('code-by-email')
    await claimant.prove('code-by-text')
    expect(await claimant.request()).toMatchObject({ state: 'approved', assurance: 'aal1' })
    expect(refusalOf(await givePass(here.context, claimant.token))).toBe('request-moved-on')
  })
})

describe('killed half-way', () => {
  test('letters that went out before the process died go out again, and the wait goes on', async () => {
    const { here, claimant } = await withBothProofs()
    const { commit } = here.store
    let died = false
    must(await selectRemedy(here.context, claimant.token, 'reset-password'))
    here.store.commit = async (one) => {
      if (one.event.kind !== 'cool-off-told' || died) return commit(one)
      died = true
      throw new Error('The process ended.')
    }
    expect(await here.settle()).toHaveLength(1)
    await here.settle()
    expect((await claimant.request()).coolingOff?.told).toBe(2)
    await here.pass({ days: 3 })
    expect((await claimant.request()).state).toBe('stepping-up')
  })
})
