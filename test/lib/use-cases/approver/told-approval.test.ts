/** What is told of an approval: to the one who has it, to the first of two who gave it, and to the second. */
import { describe, expect, test } from 'vitest'
import { approve, decline } from '#lib/use-cases/approver/decide.ts'
import { openPack } from '#lib/use-cases/approver/evidence-pack.ts'
import { recommendedFor, suggestionFor } from '#lib/use-cases/approver/recommendation.ts'
import { afterThreatSwitch } from '#lib/use-cases/operator/apply-threat-mode.ts'
import { askAPerson } from '#lib/use-cases/claimant/explain/choose-remedy.ts'
import { wordsFor } from '#lib/words/index.ts'
import { dayAndClock } from '#lib/words/time.ts'
import { firstApprovalText } from '#app/first-approval.ts'
import type { RecoveryRequest } from '#lib/rules/request/request.ts'
import { NOW } from '#test/example.ts'
import { KNOWN, must, type World } from '../claimant/world.ts'
import { approver, change, deskWorld, second } from './people.ts'

async function asked() {
  const world = await deskWorld()
  const browser = await world.begin()
  await browser.proveTwice()
  must(await askAPerson(world.context, browser.token))
  await world.settle()
  return { world, browser }
}
const lettersAbout = ({ delivery }: World, subject: RegExp) =>
  delivery.mails.filter((one) => subject.test(one.subject) && one.to === 'adele@example.org')

async function approved() {
  const { world, browser } = await asked()
  const { id, version } = await browser.request()
  must(await approve(world.context, approver(world), id, { version, remedy: 'reset-password' }))
  await world.settle()
  return { world, browser, id }
}

describe('an approval that nobody collects', () => {
  test('is told to end before it does, with what was approved and when it ends', async () => {
    const { world } = await approved()
    await world.pass({ hours: 23 })
    const warned = lettersAbout(world, /^The approval for your Contoso account ends on/)
    expect(warned.length).toBeGreaterThanOrEqual(1)
    expect(warned[0]?.body).toContain('New password')
  })
  test('is said afterwards to have ended, with what had been approved, and how to ask again', async () => {
    const { world } = await approved()
    await world.pass({ hours: 25 })
    const [letter] = lettersAbout(world, /has ended$/)
    expect(letter?.body).toContain('had approved this for your Contoso account: New password')
    expect(letter?.body).toContain('has changed nothing in your account')
    expect(letter?.body).toContain('start a new one')
  })
  test('is warned of no more once it was withdrawn', async () => {
    const { world, browser, id } = await approved()
    const request = await browser.request()
    const event = { at: NOW, requestId: id, kind: 'declined', by: { kind: 'latchkey' }, facts: {} } as const
    const to = { ...request, state: 'declined', version: request.version + 1 } as const
    await world.store.commit({ from: request, to, event })
    await world.pass({ hours: 23 })
    expect(lettersAbout(world, /^The approval for your Contoso account ends on/)).toEqual([])
  })
  test('that threat mode withdraws is told to who had it, and no new request is spoken of', async () => {
    const { world, browser } = await approved()
    const since = new Date(world.context.now().getTime() + 1000)
    const held = await world.store.threatSwitch()
    const to = { ...held, version: held.version + 1, since, until: new Date(since.getTime() + 3_600_000) }
    const event = { at: since, requestId: null, kind: 'threat-on', by: { kind: 'latchkey' }, facts: {} } as const
    await world.store.switchThreat({ from: held, to, event })
    const before = world.delivery.mails.length
    await afterThreatSwitch(world.context, 'stop', to.version)
    await world.settle()
    expect((await browser.request()).state).toBe('queued')
    const later = world.delivery.mails.slice(before).filter((one) => one.to === 'adele@example.org')
    expect(later.map(({ subject }) => subject)).toEqual([expect.stringContaining('has to wait for an administrator')])
    expect(later[0]?.body).toContain('If someone typed a new password after that time, it wasn’t set')
  })
})

describe('a request that two have to approve', () => {
  const first = { approverId: 'lee', approverName: 'Lee Gu', at: NOW }
  test('suggests to the second what the first one approved', async () => {
    const { browser } = await asked()
    const request: RecoveryRequest = { ...(await browser.request()), remedy: 'end-sessions', approvals: [first] }
    expect(recommendedFor(request)).toBe('end-sessions')
    expect(recommendedFor({ ...request, approvals: [] })).toBe('reset-password')
  })
})

describe('a first approval of two (R10)', () => {
  const OWNER = /^One of two administrators approved/
  async function firstOfTwo() {
    const { world, browser } = await asked()
    change(world, KNOWN, { employeeId: null })
    const { id, version } = await browser.request()
    const first = must(await approve(world.context, approver(world), id, { version, remedy: 'reset-password' }))
    expect(first.approvals).toHaveLength(1)
    return { world, browser, first }
  }
  test('is told to the owner: what it is, that a second has to agree, until when, and how to stop it', async () => {
    const { world, browser } = await firstOfTwo()
    await world.settle()
    const [letter, ...more] = lettersAbout(world, OWNER)
    expect(more).toEqual([])
    expect(letter?.body).toContain('the first of two administrators approved this')
    expect(letter?.body).toContain(': New password.')
    const { dueAt } = await browser.request()
    const by = dayAndClock(dueAt ?? NOW, 'en', world.context.settings.timeZone)
    expect(letter?.body).toContain(`The second administrator should decide by ${by}.`)
    expect(letter?.body).toContain('/stop?link=')
    expect(world.delivery.texts.at(-1)?.body).toMatch(
      /^(?:First of two approvals given|Contoso: recovery under way).*\/stop\?link=/,
    )
  })
  test('is told to no manager and no desk where the owner has addresses enough', async () => {
    const { world } = await firstOfTwo()
    const before = world.delivery.mails.filter(({ to }) => !to.endsWith('example.org')).length
    await world.settle()
    expect(world.delivery.mails.filter(({ to }) => !to.endsWith('example.org'))).toHaveLength(before)
  })
  test('is told no more once the second has agreed; the letter after that says that two did', async () => {
    const { world, first } = await firstOfTwo()
    must(await approve(world.context, second(world), first.id, { version: first.version, remedy: 'reset-password' }))
    await world.settle()
    expect(lettersAbout(world, OWNER)).toEqual([])
    const [letter] = lettersAbout(world, /^A request for your/)
    expect(letter?.body).toContain('two administrators approved a request')
    await world.pass({ hours: 25 })
    expect(lettersAbout(world, /has ended$/)[0]?.body).toContain('Two administrators had approved this')
  })
  test('of somebody alone is one administrator’s, in every letter', async () => {
    const { world } = await approved()
    expect(lettersAbout(world, /^A request for your/)[0]?.body).toContain('an administrator approved a request')
  })
  test('that the second does not share is said to count no more', async () => {
    const { world, first } = await firstOfTwo()
    await world.settle()
    must(await decline(world.context, second(world), first.id, { version: first.version, reason: 'Call us first.' }))
    await world.pass({ minutes: 1 })
    const [letter] = lettersAbout(world, /was declined/)
    expect(letter?.body).toContain('The earlier approval no longer counts: New password.')
  })
  test('is read on the claimant’s pages until it counts no more: a day, or threat mode (R11, R16)', async () => {
    const { browser } = await firstOfTwo()
    const request = await browser.request()
    const words = wordsFor('en')
    const said = words.approvals.first({ remedy: 'New password' })
    const at = request.approvals[0]?.at ?? NOW
    const later = (hours: number) => new Date(at.getTime() + hours * 3_600_000)
    expect(firstApprovalText(request, words, null, later(23))).toBe(said)
    expect(firstApprovalText(request, words, null, later(24))).toBeNull()
    expect(firstApprovalText(request, words, { since: later(-1), until: null }, later(1))).toBe(said)
    expect(firstApprovalText(request, words, { since: later(1), until: null }, later(2))).toBeNull()
  })
  test('is not read by somebody who has proved nothing, and not of a request that was decided', async () => {
    const { browser } = await firstOfTwo()
    const request = await browser.request()
    const words = wordsFor('en')
    expect(firstApprovalText({ ...request, assurance: 'none' }, words, null, NOW)).toBeNull()
    expect(firstApprovalText({ ...request, state: 'approved' }, words, null, NOW)).toBeNull()
  })
})

describe('after somebody said that it is not the owner', () => {
  const WAIT = {
    attempt: 'one',
    remedy: 'reset-password',
    since: NOW,
    endsAt: NOW,
    told: 1,
    endedAt: null,
    cancelledAt: NOW,
  } as const
  const SPECIFICATION: readonly [string, Partial<RecoveryRequest>][] = [
    ['by the one who was to vouch', { escalation: { why: 'not-vouched', approvers: 2 } }],
    ['by cancelling a wait', { coolingOff: WAIT, escalation: { why: 'cancelled', approvers: 2 } }],
    ['by stopping it', { stoppedAt: NOW, escalation: { why: 'stopped-again', approvers: 2 } }],
  ]
  for (const [how, set] of SPECIFICATION)
    test(`${how}: nothing is suggested, on the page and in the queue, but looking closer or declining`, async () => {
      const { world, browser } = await asked()
      const request: RecoveryRequest = { ...(await browser.request()), ...set }
      expect(recommendedFor(request)).toBeNull()
      expect(suggestionFor({ ...world.context.settings }, request, NOW)).toBeNull()
    })
})

describe('a page of the desk that draws itself anew', () => {
  test('is one view in the record, and who looks again later is another', async () => {
    const { world, browser } = await asked()
    const { id } = await browser.request()
    const views = async () => (await world.store.events(id)).filter(({ kind }) => kind === 'pack-viewed').length
    for (let drawn = 0; drawn < 3; drawn++) must(await openPack(world.context, approver(world), id))
    expect(await views()).toBe(1)
    await world.pass({ minutes: 11 })
    must(await openPack(world.context, approver(world), id))
    expect(await views()).toBe(2)
  })
})
