import { describe, expect, test } from 'vitest'
import { answered } from '#lib/rules/account/account.ts'
import type { Approver } from '#lib/use-cases/approver/approver.ts'
import { approve, decline, handOver } from '#lib/use-cases/approver/decide.ts'
import { issueCode, mayIssue } from '#lib/use-cases/approver/issue-caller-code.ts'
import { openPack } from '#lib/use-cases/approver/evidence-pack.ts'
import { selectRemedy } from '#lib/use-cases/claimant/explain/choose-remedy.ts'
import { noneOfThese } from '#lib/use-cases/claimant/begin/refer-request.ts'
import { hasCodeReadOut } from '#lib/use-cases/claimant/prove/closed-ways.ts'
import { stepUp } from '#lib/use-cases/claimant/begin/navigate-request.ts'
import { minutesBefore } from '#lib/rules/diagnosis/causes/support/example.ts'
import { daysBefore, phone } from '#test/example.ts'
import type { Resident } from '#test/lib/use-cases/claimant/fakes/tenant.ts'
import {
  type Browser,
  KNOWN,
  must,
  refusalOf,
  UNKNOWN,
  type World,
  wrongFor,
} from '#test/lib/use-cases/claimant/world.ts'
import { approver, change, deskWorld, LYNNE, loaded, queued, referred, second } from './people.ts'

const FACTORS = ['code-by-email', 'code-by-text', 'approver-code'] as const
const FACE = { checked: 'face-to-face', by: 'staff-card', compared: 'B-20417' } as const

const world = () => deskWorld({ settings: { factors: FACTORS } })
const issue = (at: World, id: string, check: Parameters<typeof issueCode>[3] = FACE, by: Approver = approver(at)) =>
  issueCode(at.context, by, id, check)
const idOf = async (browser: Browser) => (await browser.request()).id
/** Adele began, and stands at the help desk. */
async function began() {
  const at = await world()
  const browser = await at.begin()
  return { at, browser, id: await idOf(browser) }
}

describe('A code that an approver reads out', () => {
  test('is eight digits, good once, in the browser of that request only (R2, N19)', async () => {
    const { at, browser, id } = await began()
    const stranger = await at.begin(KNOWN, '203.0.113.9')
    const { code } = must(await issue(at, id))
    expect(code).toMatch(/^\d{4} \d{4}$/)
    expect(refusalOf(await stranger.type('approver-code', code))).toBe('code-incorrect')
    must(await browser.type('approver-code', code))
    expect(refusalOf(await browser.type('approver-code', code))).toBe('code-incorrect')
    expect(await browser.request()).toMatchObject({ state: 'findings', assurance: 'aal1' })
  })
  test('says in the proof who read it out', async () => {
    const { at, browser, id } = await began()
    must(await browser.type('approver-code', must(await issue(at, id)).code))
    expect((await browser.request()).proofs).toMatchObject([
      { factor: 'approver-code', method: 'issued-code', channel: 'person', vouchedBy: LYNNE },
    ])
  })
  test('says in the proof how they were checked, and after a call an approver looks before anything is given (R7)', async () => {
    const { at, browser, id } = await began()
    const call = { checked: 'registered-number', compared: '', by: 'phone-+38640555010' }
    must(await browser.type('approver-code', must(await issue(at, id, call)).code))
    expect((await browser.request()).proofs).toMatchObject([{ checked: 'registered-number' }])
    must(await stepUp(at.context, browser.token))
    expect((await browser.prove('code-by-text')).assurance).toBe('aal2')
    expect(must(await selectRemedy(at.context, browser.token, 'reset-password'))).toMatchObject({
      state: 'queued',
      escalation: { why: 'number-alone' },
    })
  })
  test('says so as well where nobody can tell whether they are the claimant under another account (R10)', async () => {
    const { at, browser, id } = await began()
    change(at, 'lynne', { employeeId: null })
    must(await browser.type('approver-code', must(await issue(at, id)).code))
    expect((await browser.request()).proofs).toMatchObject([{ vouchedBy: LYNNE, perhapsOwn: true }])
    must(await stepUp(at.context, browser.token))
    expect((await browser.prove('code-by-text')).assurance).toBe('aal2')
    expect(must(await selectRemedy(at.context, browser.token, 'reset-password'))).toMatchObject({
      state: 'queued',
      escalation: { why: 'perhaps-own', approvers: 2 },
    })
  })
  for (const why of ['not-vouched', 'stopped-again'] as const)
    test(`is not one person's to give once somebody has said that it is not the owner (${why})`, async () => {
      const at = await world()
      const { request } = await queued(at)
      const stoppedAt = why === 'stopped-again' ? at.context.now() : null
      const to = { ...request, version: request.version + 1, stoppedAt, escalation: { why, approvers: 2 as const } }
      const event = {
        at: at.context.now(),
        requestId: request.id,
        kind: why,
        by: { kind: 'latchkey' } as const,
        facts: {},
      }
      await at.store.commit({ from: request, to, event })
      expect(refusalOf(await issue(at, request.id))).toBe('second-approver-needed')
      expect((await loaded(at, request.id)).state).toBe('queued')
    })
  test('is shown the field for, on the page of the person it is read out to, as long as it can be typed', async () => {
    const { at, browser, id } = await began()
    const isShown = async () => hasCodeReadOut(at.context, await browser.request())
    expect(await isShown()).toBe(false)
    must(await issue(at, id))
    expect(await isShown()).toBe(true)
    await at.pass({ minutes: 10 })
    expect(await isShown()).toBe(false)
    must(await browser.type('approver-code', must(await issue(at, id)).code))
    expect(await isShown()).toBe(false)
  })
  test('works where the claimant has pressed the way already, and where they press it afterwards', async () => {
    const { at, browser, id } = await began()
    must(await browser.ask('approver-code'))
    const { code } = must(await issue(at, id))
    must(await browser.ask('approver-code'))
    must(await browser.type('approver-code', code))
  })
  test('works for ten minutes, and is replaced by a newer one (N06)', async () => {
    const { at, browser, id } = await began()
    const older = must(await issue(at, id)).code
    const newer = must(await issue(at, id)).code
    expect(refusalOf(await browser.type('approver-code', older))).toBe('code-superseded')
    await at.pass({ minutes: 10 })
    expect(refusalOf(await browser.type('approver-code', newer))).toBe('code-expired')
  })
  test('has five tries (N17)', async () => {
    const { at, browser, id } = await began()
    const { code } = must(await issue(at, id))
    for (let i = 0; i < 5; i++) {
      await browser.type('approver-code', wrongFor(code))
      await at.pass({ minutes: 2 })
    }
    expect(refusalOf(await browser.type('approver-code', code))).not.toBeNull()
  })
  test('that nobody has read out yet cannot be guessed away: no stranger closes the help desk’s way (R5)', async () => {
    const { at, browser, id } = await began()
    for (let round = 0; round < 2; round++) {
      const stranger = await at.begin(KNOWN, `203.0.113.${round}`)
      must(await stranger.ask('approver-code'))
      for (let i = 0; i < 8; i++)
        expect(refusalOf(await stranger.type('approver-code', '1234 5678'))).toBe('code-incorrect')
    }
    must(await browser.type('approver-code', must(await issue(at, id)).code))
  })
  test('is kept as a keyed hash only, and stands in no event, task or log (R13)', async () => {
    const { at, id } = await began()
    const { code } = must(await issue(at, id))
    const digits = code.replace(' ', '')
    const kept = JSON.stringify([await at.store.challengesOf(id), at.store.recorded, at.store.waiting, at.logged])
    expect(kept).not.toContain(digits)
    expect(kept).not.toContain(code)
  })
  test('is told to all addresses of the account, with the way to stop it', async () => {
    const { at, id } = await began()
    must(await issue(at, id))
    await at.settle()
    const told = at.delivery.mails.filter(({ subject }) =>
      subject.startsWith('Someone confirmed that you’re recovering'),
    )
    expect(told.map(({ to }) => to).toSorted()).toEqual(['adele.private@example.org', 'adele@example.org'])
    expect(told.every(({ body }) => body.includes('/stop?link='))).toBe(true)
  })
  test('and a text to the registered phone are two proofs; with a code by e-mail it is one method (N10)', async () => {
    const { at, browser, id } = await began()
    must(await browser.type('approver-code', must(await issue(at, id)).code))
    must(await stepUp(at.context, browser.token))
    expect((await browser.prove('code-by-email')).assurance).toBe('aal1')
    expect((await browser.prove('code-by-text')).assurance).toBe('aal2')
  })
})

describe('How the person was checked', () => {
  test('is a choice that has to be made', async () => {
    const { at, id } = await began()
    for (const checked of ['', 'known-voice', 'by-chat'])
      expect(refusalOf(await issue(at, id, { ...FACE, checked }))).toBe('choice-missing')
  })
  test('face to face takes the number of the card or document that was compared (R7)', async () => {
    const { at, id } = await began()
    for (const compared of ['', ' ', '1', '<script>'])
      expect(refusalOf(await issue(at, id, { ...FACE, compared }))).toBe('comparison-missing')
    expect(refusalOf(await issue(at, id, { ...FACE, by: 'a nice voice' }))).toBe('choice-missing')
    must(await issue(at, id, { ...FACE, by: 'official-document', compared: 'PA 123 4567' }))
    expect(at.store.recorded.findLast(({ kind }) => kind === 'code-issued')?.facts).toMatchObject({
      comparedBy: 'official-document',
      compared: '4567',
    })
  })
  test('stands in the record, with the approver (R19)', async () => {
    const { at, id } = await began()
    must(await issue(at, id))
    expect(at.store.recorded.findLast(({ kind }) => kind === 'code-issued')).toMatchObject({
      requestId: id,
      by: { kind: 'approver', id: LYNNE },
      facts: { factor: 'approver-code', checked: 'face-to-face', comparedBy: 'staff-card', compared: 'B-20417' },
    })
  })
  test('by a call: to a number of Entra ID, shown in part and never typed in (H03)', async () => {
    const { at, id } = await began()
    const { numbers } = must(await mayIssue(at.context, approver(at), id))
    expect(numbers).toEqual({
      callable: [{ id: 'phone-+38640555010', masked: '+386 ••• 010', since: daysBefore(400) }],
      tooNew: 0,
    })
    must(await issue(at, id, { checked: 'registered-number', compared: '', by: 'phone-+38640555010' }))
    expect(at.store.recorded.findLast(({ kind }) => kind === 'code-issued')?.facts).toEqual({
      factor: 'approver-code',
      checked: 'registered-number',
      comparedBy: 'registered-number',
      compared: '+386 ••• 010',
      comparedSince: daysBefore(400).toISOString(),
    })
  })
  const NOT_CALLABLE: readonly [string, (at: World) => void][] = [
    ['is not there', () => undefined],
    ['is three days old', (at) => setPhones(at, phone('+38640555099', { createdAt: daysBefore(3) }))],
    [
      'has no known age',
      (at) => {
        setPhones(at, phone('+38640555099', { createdAt: null }))
        at.adele().methodChanges = answered([{ at: daysBefore(2), touched: 'anything' }])
      },
    ],
  ]
  const setPhones = (at: World, ...phones: Resident['authenticators']) => void (at.adele().authenticators = phones)
  for (const [what, make] of NOT_CALLABLE)
    test(`by a call: not to a number that ${what} (R6)`, async () => {
      const { at, id } = await began()
      make(at)
      const check = { checked: 'registered-number', compared: '', by: 'phone-+38640555099' }
      expect(refusalOf(await issue(at, id, check))).toBe('choice-missing')
    })
})

describe('Who reads it out', () => {
  const DENIED: readonly [string, Partial<Approver>, string][] = [
    ['an auditor', { roles: ['Recovery.Auditor'] }, 'not-permitted'],
    ['an administrator of the policy', { roles: ['Recovery.Administrator'] }, 'not-permitted'],
    ['a guest', { guest: true }, 'not-permitted'],
    ['an approver whose role is 16 minutes old', { rolesReadAt: minutesBefore(16) }, 'sign-in-too-old'],
  ]
  for (const [who, more, refusal] of DENIED)
    test(`not ${who} (R10)`, async () => {
      const { at, id } = await began()
      expect(refusalOf(await issue(at, id, FACE, approver(at, more)))).toBe(refusal)
    })
  test('not the claimant under another account (R10)', async () => {
    const { at, id } = await began()
    change(at, 'lynne', { employeeId: 'C-1001' })
    expect(refusalOf(await issue(at, id))).toBe('not-your-own')
  })
  test('nobody, where policy does not offer it', async () => {
    const at = await deskWorld()
    const browser = await at.begin()
    expect(refusalOf(await issue(at, await idOf(browser)))).toBe('not-permitted')
  })
  test('nobody, while the tenant does not answer', async () => {
    const { at, id } = await began()
    at.tenant.down = true
    expect(refusalOf(await issue(at, id))).toBe('tenant-unavailable')
  })
  test('and for a name that nobody has there is no code; its claimant sees the same page and the same no (R4)', async () => {
    const at = await world()
    const browser = await at.begin(UNKNOWN)
    expect(refusalOf(await issue(at, await idOf(browser)))).toBe('not-permitted')
    must(await browser.ask('approver-code'))
    expect(refusalOf(await browser.type('approver-code', '1234 5678'))).toBe('code-incorrect')
  })
})

describe('Who has read a code out decides nothing about the request (R7)', () => {
  const readOutThenQueued = async () => {
    const at = await world()
    const { request } = await queued(at, 1)
    must(await issue(at, request.id))
    const back = await loaded(at, request.id)
    return { at, back }
  }
  /** A code was read out, and the request came into the queue again. */
  const again = async () => {
    const at = await world()
    const browser = await at.begin()
    const id = await idOf(browser)
    change(at, KNOWN, { enabled: false })
    must(await browser.type('approver-code', must(await issue(at, id)).code))
    must(await noneOfThese(at.context, (await stepped(at, browser)).token))
    await at.settle()
    return { at, browser, request: await browser.request() }
  }
  const stepped = async (at: World, browser: Browser) => {
    must(await stepUp(at.context, browser.token))
    return browser
  }

  test('neither by approving, nor by declining, nor by taking over', async () => {
    const { at, request } = await again()
    const { id, version } = request
    const by = approver(at)
    expect(refusalOf(await approve(at.context, by, id, { version, remedy: 'enable-sign-in' }))).toBe(
      'vouches-not-decides',
    )
    expect(refusalOf(await decline(at.context, by, id, { version, reason: 'No.' }))).toBe('vouches-not-decides')
    expect(refusalOf(await handOver(at.context, by, id, { version, remedy: 'enable-sign-in' }))).toBe(
      'vouches-not-decides',
    )
    expect(must(await openPack(at.context, by, id)).withheld).toBe('vouches-not-decides')
  })
  test('nor while the tenant does not answer', async () => {
    const { at, request } = await again()
    at.tenant.down = true
    const { id, version } = request
    const declined = await decline(at.context, approver(at), id, { version, reason: 'No.' })
    expect(refusalOf(declined)).toBe('vouches-not-decides')
  })
  test('nor under another account of the same person (R10)', async () => {
    const { at, request } = await again()
    change(at, 'lee', { employeeId: 'C-2001' })
    const { id, version } = request
    const approved = await approve(at.context, second(at), id, { version, remedy: 'enable-sign-in' })
    expect(refusalOf(approved)).toBe('vouches-not-decides')
  })
  test('another approver decides', async () => {
    const { at, request } = await again()
    const { id, version } = request
    expect(must(await approve(at.context, second(at), id, { version, remedy: 'enable-sign-in' })).state).toBe('acting')
  })
  test('even a code that nobody typed counts', async () => {
    const { at, back } = await readOutThenQueued()
    expect(must(await openPack(at.context, approver(at), back.id)).withheld).toBe('vouches-not-decides')
  })
  test('and whoever has approved reads none out: nobody gives the proof that their own approval is collected with', async () => {
    const at = await world()
    at.adele().signIns = []
    const { request } = await queued(at)
    const { id, version } = request
    const approved = must(await approve(at.context, approver(at), id, { version, remedy: 'reset-password' }))
    expect(approved.state).toBe('approved')
    expect(refusalOf(await issue(at, id))).toBe('vouches-not-decides')
    must(await issue(at, id, FACE, second(at)))
  })
})

describe('A request that has left the claimant’s pages comes back by it', () => {
  test('one that proved nothing: the person at the desk goes on where they began', async () => {
    const at = await world()
    const browser = await at.begin()
    must(await noneOfThese(at.context, browser.token))
    const { code } = must(await issue(at, await idOf(browser)))
    expect((await browser.request()).state).toBe('verifying')
    must(await browser.type('approver-code', code))
    expect((await browser.request()).state).toBe('findings')
  })
  test('one in the queue: approvals and the reason it was there are gone, and it lapses like any other', async () => {
    const at = await world()
    const { browser, request } = await queued(at, 1)
    must(await issue(at, request.id))
    expect(await loaded(at, request.id)).toMatchObject({
      state: 'verifying',
      escalation: null,
      approvals: [],
      dueAt: null,
    })
    await at.pass({ hours: 25 })
    expect((await browser.request()).state).toBe('lapsed')
  })
  test('not one that has ended, or is being acted on', async () => {
    const at = await world()
    const request = await referred(at, UNKNOWN)
    await at.settle()
    expect(refusalOf(await issue(at, request.id))).toBe('not-permitted')
    const { request: inQueue } = await queued(at)
    must(await decline(at.context, second(at), inQueue.id, { version: inQueue.version, reason: 'No.' }))
    expect(refusalOf(await issue(at, inQueue.id))).toBe('request-moved-on')
  })
})
