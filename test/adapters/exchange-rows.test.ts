/** A row of Exchange's lists in a form that nobody knows takes no other row along, and calls nobody free. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openTenant } from '#lib/adapters/graph/graph-tenant.ts'
import type { Tenant } from '#lib/ports/tenant.ts'
import type { SourceStateId } from '#lib/rules/diagnosis/source-state.ts'
import { liftSendingRestriction } from '#lib/rules/remedies/lift-sending-restriction.ts'
import type { Reading } from '#lib/rules/remedies/remedy.ts'
import { accountOf } from '#test/tenant/directory.ts'
import { blockedSender } from '#test/tenant/grown.ts'
import { type OpenContoso, openContoso, UNHURRIED } from './contoso.ts'

const ADELE = 'adele.vance@contoso.com'
const ALEX = 'alex.wilber@contoso.com'
const ALLOWED = { kind: 'seen', value: null }
const restricted = (reason: string) => ({ kind: 'seen', value: { reason } })

let contoso: OpenContoso
let tenant: Tenant
const ask = globalThis.fetch
/** The answer that Exchange gives to each command in place of the true one; undefined: the true one. */
let answers: Partial<Record<string, unknown>> = {}

beforeAll(async () => {
  globalThis.fetch = async (input, init) => {
    const command = /"CmdletName":"([^"]+)"/.exec(typeof init?.body === 'string' ? init.body : '')?.[1]
    return command && command in answers ? Response.json({ value: answers[command] }) : ask(input, init)
  }
  contoso = await openContoso({ retryPolicy: UNHURRIED })
})
beforeEach(async () => {
  answers = {}
  await contoso.settle()
  tenant = openTenant(contoso.options)
})
afterAll(async () => {
  globalThis.fetch = ask
  await contoso.running.stop()
})

const evidenceOf = async (name: string) => tenant.readEvidence({ id: await contoso.idOf(name) })
const stateOf = async (source: SourceStateId) => (await tenant.sourceStates()).find((state) => state.source === source)
const blocked = (...rows: unknown[]) => (answers = { 'Get-BlockedSenderAddress': rows })
const GOOD = { SenderAddress: ALEX, Reason: 'Spam', CreatedDatetime: '2026-11-23T07:00:00' }

describe('the list of restricted senders', () => {
  const NAMED: readonly [what: string, row: object][] = [
    ['a moment that is none', { SenderAddress: ADELE, Reason: 'Spam', CreatedDatetime: 'yesterday' }],
    ['a reason that is no text', { SenderAddress: ADELE.toUpperCase(), Reason: { code: 7 } }],
  ]
  for (const [what, row] of NAMED)
    test(`with ${what}: its sender counts as restricted, the others as they stand, and the health page counts it`, async () => {
      blocked(row, GOOD)
      expect((await evidenceOf(ADELE)).sendingRestriction).toMatchObject(restricted(''))
      expect((await evidenceOf(ALEX)).sendingRestriction).toMatchObject(restricted('Spam'))
      await expect
        .poll(() => stateOf('sendingRestriction'), { timeout: 10_000 })
        .toMatchObject({ unreadable: { rows: 1, meaning: 'worst' } })
    })

  for (const [what, row] of [
    ['names nobody', { SenderAddress: null, Reason: 'Spam' }],
    ['is no object', 'alex'],
    ['is nothing', null],
  ] as const)
    test(`with a row that ${what}: nobody is called free by it, and whoever is asked for alone is`, async () => {
      blocked(row, GOOD)
      // Asked for by itself, an address that is not listed has no row at all.
      expect((await evidenceOf(ADELE)).sendingRestriction).toMatchObject(restricted(''))
      blocked()
      expect(await tenant.readSendingRestriction({ signInName: ADELE, mail: ADELE })).toMatchObject(ALLOWED)
    })

  test('is read to the last row where each is in its form', async () => {
    blocked(GOOD)
    expect((await evidenceOf(ADELE)).sendingRestriction).toMatchObject(ALLOWED)
  })
})

describe('a restriction is found by whichever name Exchange lists it', () => {
  const MAIL = 'a.vance@sales.contoso.com'
  beforeEach(() => {
    const account = accountOf(contoso.running.contoso, ADELE)
    if (!account) throw new Error('Adele is gone')
    account.user.mail = MAIL
  })
  /** What is seen of it once it was found and lifted. */
  async function restrictedAs(sender: string) {
    contoso.running.contoso.state.blockedSenders[sender] = blockedSender(sender, '2026-11-23T07:00:00Z', 'Spam')
    const id = await contoso.idOf(ADELE)
    const found = { kind: 'seen', value: { reason: 'Spam', sender: sender.toLowerCase() } }
    expect((await tenant.readEvidence({ id })).sendingRestriction).toMatchObject(found)
    expect((await tenant.readEvidence({ id }, 'anew')).sendingRestriction).toMatchObject(found)
    const account = await tenant.readAccount(id)
    if (!account) throw new Error('Adele is gone')
    const sendingRestriction = await tenant.readSendingRestriction(account)
    expect(sendingRestriction).toMatchObject(found)
    const reading = { account, sendingRestriction } as Reading
    for (const write of liftSendingRestriction.plan(reading))
      expect(await tenant.apply(id, write)).toEqual({ kind: 'applied' })
    return tenant.readSendingRestriction(account)
  }

  test('the sign-in name of a mailbox whose address is another: in the list, asked for alone, and lifted by that name', async () =>
    expect(await restrictedAs(ADELE.toUpperCase())).toMatchObject(ALLOWED))
  test('the address, of one that is kept elsewhere: in the list, asked for alone, and lifted by that name', async () =>
    expect(await restrictedAs(MAIL)).toMatchObject(ALLOWED))
})

describe('where a mailbox forwards to', () => {
  const UNSEEN: readonly [what: string, rows: readonly unknown[]][] = [
    ['its row is in another form', [{ ForwardingSmtpAddress: ['smtp:collect@example.net'] }]],
    ['two mailboxes answer to one name', [{ ForwardingSmtpAddress: null }, { ForwardingSmtpAddress: null }]],
  ]
  for (const [what, rows] of UNSEEN)
    test(`is unseen where ${what}`, async () => {
      answers = { 'Get-Mailbox': rows }
      expect((await evidenceOf(ADELE)).forwarding).toEqual({ kind: 'unseen', why: 'failed' })
    })

  test('is counted on the health page where its row is in another form', async () => {
    answers = { 'Get-Mailbox': [7] }
    await evidenceOf(ADELE)
    await expect
      .poll(() => stateOf('forwarding'), { timeout: 10_000 })
      .toMatchObject({ unreadable: { rows: 1, meaning: 'unseen' } })
  })
})
