/** A row of Exchange's lists in a form that nobody knows takes no other row along, and calls nobody free. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openTenant } from '#lib/adapters/graph/tenant.ts'
import type { Tenant } from '#lib/ports/ports.ts'
import type { SourceStateId } from '#lib/rules/diagnosis/source-state.ts'
import { type OpenContoso, openContoso, UNHURRIED } from './contoso.ts'

const ADELE = 'adele.vance@contoso.com'
const ALEX = 'alex.wilber@contoso.com'
const ALLOWED = { kind: 'seen', value: null }
const restricted = (reason: string) => ({ kind: 'seen', value: { reason } })

let contoso: OpenContoso
let tenant: Tenant
const ask = globalThis.fetch
/** What Exchange answers to each command instead of what is so; undefined: what is so. */
let answers: Partial<Record<string, unknown>> = {}

beforeAll(async () => {
  globalThis.fetch = async (input, init) => {
    const command = /"CmdletName":"([^"]+)"/.exec(typeof init?.body === 'string' ? init.body : '')?.[1]
    return command && command in answers ? Response.json({ value: answers[command] }) : ask(input, init)
  }
  contoso = await openContoso({ patience: UNHURRIED })
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
      expect(await tenant.readSendingRestriction(ADELE)).toMatchObject(ALLOWED)
    })

  test('is read to the last row where each is in its form', async () => {
    blocked(GOOD)
    expect((await evidenceOf(ADELE)).sendingRestriction).toMatchObject(ALLOWED)
  })
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
