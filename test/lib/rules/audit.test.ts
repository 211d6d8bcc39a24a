import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type AuditEvent,
  bodyOf,
  type ChainFault,
  CLAIMANT,
  covered,
  firstFault,
  GENESIS,
  LATCHKEY,
  type Link,
} from '#lib/rules/audit.ts'

const hash = (text: string): string => createHash('sha256').update(text).digest('hex')
const event = (kind: string): AuditEvent => ({
  at: new Date('2026-11-23T08:12:00Z'),
  requestId: 'f5f1a7a0-2a39-4b63-8d4f-3d8fd3a30001',
  kind,
  by: CLAIMANT,
  facts: { from: 'verifying', to: 'findings', causes: ['smart-lockout', 'password-expired'] },
})

function chainOf(kinds: readonly string[]): Link[] {
  const links: Link[] = []
  for (const kind of kinds) {
    const previous = links.at(-1)?.hash ?? GENESIS
    const body = bodyOf(event(kind))
    const sequence = links.length + 1
    links.push({ sequence, previous, body, hash: hash(covered(sequence, previous, body)) })
  }
  return links
}
const headOf = (links: readonly Link[]) => {
  const last = links.at(-1)
  return { sequence: last?.sequence ?? 0, hash: last?.hash ?? GENESIS }
}
async function* each(links: readonly Link[]) {
  yield* links
}
const check = (links: readonly Link[], head = headOf(links)) => firstFault(each(links), head, hash)

const KINDS = ['begun', 'proved', 'diagnosed', 'chose', 'intended', 'acted', 'shown']
const CHAIN = chainOf(KINDS)
const HEAD = headOf(CHAIN)
const changed = (index: number, change: (link: Link) => Partial<Link>): Link[] =>
  CHAIN.map((link, i) => (i === index ? { ...link, ...change(link) } : link))
const rehashed = (link: Link, body: string): Partial<Link> => ({
  body,
  hash: hash(covered(link.sequence, link.previous, body)),
})

describe('what a link covers (R19)', () => {
  test('two writers of one event write the same text, whatever order their keys came in', () => {
    const one: AuditEvent = { ...event('proved'), by: { kind: 'approver', id: '1', name: 'Miriam Graham' } }
    const other = {
      facts: Object.fromEntries(Object.entries(one.facts).toReversed()),
      by: { name: 'Miriam Graham', id: '1', kind: 'approver' },
      kind: one.kind,
      requestId: one.requestId,
      at: one.at,
    } as const satisfies AuditEvent
    expect(bodyOf(other)).toBe(bodyOf(one))
  })
  test('instants are written in UTC', () => expect(bodyOf(event('proved'))).toContain('"2026-11-23T08:12:00.000Z"'))
  test('the order inside a list is kept: it is part of what happened', () => {
    const reversed = { ...event('x'), facts: { causes: ['password-expired', 'smart-lockout'] } }
    expect(bodyOf(reversed)).not.toBe(bodyOf({ ...reversed, facts: { causes: ['smart-lockout', 'password-expired'] } }))
  })
  test('any two events that differ are written differently', () => {
    const facts = fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null)))
    fc.assert(
      fc.property(facts, facts, (one, other) => {
        const inOrder = (what: object) => JSON.stringify(Object.entries(what).toSorted(([a], [b]) => (a < b ? -1 : 1)))
        const same = inOrder(one) === inOrder(other)
        expect(bodyOf({ ...event('x'), facts: one }) === bodyOf({ ...event('x'), facts: other })).toBe(same)
      }),
    )
  })
  test('sequence, link before and body cannot be shifted into one another', () => {
    expect(covered(1, '2', '3')).not.toBe(covered(12, '', '3'))
    expect(covered(1, 'a', 'b')).not.toBe(covered(1, 'ab', ''))
  })
})

describe('a head that was kept elsewhere', () => {
  const KEPT = headOf(CHAIN.slice(0, 4))
  const REWRITTEN = chainOf(KINDS.with(1, 'declined'))
  const SPECIFICATION: readonly [title: string, links: readonly Link[], fault: ChainFault | null][] = [
    ['is gone through by the chain that grew since', CHAIN, null],
    ['is gone through by the chain as it was', CHAIN.slice(0, 4), null],
    ['shows a chain that was rewritten whole, with its head', REWRITTEN, { kind: 'rewritten', sequence: 4 }],
    ['shows a tail that was cut together with the head', CHAIN.slice(0, 3), { kind: 'cut-tail', sequence: 4 }],
    ['does not hide another fault', CHAIN.slice(1), { kind: 'missing', sequence: 1 }],
  ]
  for (const [title, links, fault] of SPECIFICATION)
    test(title, async () => expect(await firstFault(each(links), headOf(links), hash, KEPT)).toEqual(fault))
  test('and without it, a chain that was rewritten whole looks whole', async () =>
    expect(await check(REWRITTEN)).toBeNull())
})

describe('the checker names the first fault', () => {
  const SPECIFICATION: readonly [title: string, links: readonly Link[], head: typeof HEAD, fault: ChainFault | null][] =
    [
      ['an empty chain', [], { sequence: 0, hash: GENESIS }, null],
      ['a whole chain', CHAIN, HEAD, null],
      [
        'a body that was changed',
        changed(2, () => ({ body: bodyOf(event('declined')) })),
        HEAD,
        { kind: 'broken-link', sequence: 3 },
      ],
      [
        'a body that was changed with its hash: the next link tells',
        changed(2, (link) => rehashed(link, bodyOf(event('declined')))),
        HEAD,
        { kind: 'broken-link', sequence: 4 },
      ],
      [
        'the last body, changed with its hash: the head tells',
        changed(6, (link) => rehashed(link, bodyOf(event('declined')))),
        HEAD,
        { kind: 'cut-tail', sequence: 8 },
      ],
      [
        'a link that points elsewhere',
        changed(3, () => ({ previous: GENESIS })),
        HEAD,
        { kind: 'broken-link', sequence: 4 },
      ],
      [
        'a first link that does not start at the beginning',
        changed(0, () => ({ previous: HEAD.hash })),
        HEAD,
        { kind: 'broken-link', sequence: 1 },
      ],
      ['a link taken out', CHAIN.filter((_, i) => i !== 3), HEAD, { kind: 'missing', sequence: 4 }],
      ['the first links taken out', CHAIN.slice(2), HEAD, { kind: 'missing', sequence: 1 }],
      ['two links of one number', [...CHAIN.slice(0, 4), ...CHAIN.slice(3)], HEAD, { kind: 'fork', sequence: 4 }],
      [
        'two links of one number, the forged one read first',
        [...changed(3, () => ({ body: '{}' })).slice(0, 4), ...CHAIN.slice(3)],
        HEAD,
        { kind: 'fork', sequence: 4 },
      ],
      ['the tail cut off', CHAIN.slice(0, 5), HEAD, { kind: 'cut-tail', sequence: 6 }],
      ['everything cut off', [], HEAD, { kind: 'cut-tail', sequence: 1 }],
      ['a head that was set back', CHAIN, headOf(CHAIN.slice(0, 5)), { kind: 'cut-tail', sequence: 8 }],
      [
        'links out of order',
        [...CHAIN.slice(0, 2), ...CHAIN.slice(2).toReversed()],
        HEAD,
        { kind: 'missing', sequence: 3 },
      ],
    ]
  for (const [title, links, head, fault] of SPECIFICATION)
    test(`${title}: ${fault ? `${fault.kind} at ${fault.sequence}` : 'no fault'}`, async () =>
      expect(await check(links, head)).toEqual(fault))

  test('no single change to any stored link goes unseen', async () => {
    const change = fc.constantFrom<(link: Link) => Partial<Link>>(
      (link) => ({ body: `${link.body} ` }),
      (link) => ({ hash: hash(link.hash) }),
      (link) => ({ previous: hash(link.previous) }),
      (link) => ({ sequence: link.sequence + 1 }),
      (link) => rehashed(link, bodyOf({ ...event('other'), by: LATCHKEY })),
    )
    await fc.assert(
      fc.asyncProperty(fc.nat(CHAIN.length - 1), change, async (index, by) => {
        expect(await check(changed(index, by), HEAD)).not.toBeNull()
      }),
    )
  })
})
