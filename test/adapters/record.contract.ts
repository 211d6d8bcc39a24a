/** What the record promises: it is only added to, and tampering shows (rule R19). */
import { describe, expect, test } from 'vitest'
import { begin, eventOf, type Opened } from './store/opened.ts'

export function recordContract(opened: () => Opened): void {
  describe('the record', () => {
    test('keeps an event exactly, one of no request as well', async () => {
      const request = await begin(opened())
      const event = eventOf(request, {
        kind: 'viewed',
        by: { kind: 'approver', id: 'a', name: 'Miriam Graham' },
        facts: { z: null, a: [`nul \0, half \ud800`, 'Čufar'], count: 3, known: true },
      })
      await opened().store.record(event)
      await opened().store.record(eventOf(request, { requestId: null }))
      expect((await opened().store.events(request.id)).at(-1)).toStrictEqual(event)
    })

    test('is one chain, written by thirty at once', async () => {
      const request = await begin(opened())
      const { links } = await opened().store.verifyChain()
      await Promise.all(Array.from({ length: 30 }, () => opened().store.record(eventOf(request))))
      expect(await opened().store.verifyChain()).toMatchObject({ links: links + 30, fault: null })
    })

    test('goes through every head that it ever had, and through no other', async () => {
      const { store } = opened()
      const { head } = await store.verifyChain()
      const request = await begin(opened())
      await store.record(eventOf(request))
      expect((await store.verifyChain(head)).fault).toBeNull()
      const other = { ...head, hash: 'f'.repeat(64) }
      expect((await store.verifyChain(other)).fault).toEqual({ kind: 'rewritten', sequence: head.sequence })
      const later = { ...head, sequence: head.sequence + 1000 }
      expect((await store.verifyChain(later)).fault?.kind).toBe('cut-tail')
    })

    test.each([
      'UPDATE latchkey.audit_events SET body = body',
      'DELETE FROM latchkey.audit_events',
      'TRUNCATE latchkey.audit_events',
      'DELETE FROM latchkey.audit_head',
      'UPDATE latchkey.audit_head SET sequence = sequence - 1',
    ])('refuses: %s', async (statement) => {
      await expect(opened().query(statement)).rejects.toThrow('The record is only ever added to')
    })

    const FAULTS: readonly [title: string, tampering: string, kind: string, place: 'third' | 'last' | 'past'][] = [
      [
        'an event rewritten in place',
        `UPDATE audit_events SET body = replace(body, 'resolved', 'declined') WHERE sequence = 3`,
        'broken-link',
        'third',
      ],
      [
        'an event rewritten with a hash that fits it',
        `UPDATE audit_events SET body = '{}', hash = encode(sha256(convert_to(sequence || E'\\n' || previous || E'\\n{}', 'UTF8')), 'hex') WHERE sequence = 2`,
        'broken-link',
        'third',
      ],
      [
        'two events that claim one place',
        `INSERT INTO audit_events (sequence, previous, body, hash) SELECT sequence, previous, '{}', 'f' FROM audit_events WHERE sequence = 3`,
        'fork',
        'third',
      ],
      ['an event taken out of the middle', 'DELETE FROM audit_events WHERE sequence = 3', 'missing', 'third'],
      [
        'the newest event taken away',
        'DELETE FROM audit_events WHERE sequence = (SELECT max(sequence) FROM audit_events)',
        'cut-tail',
        'last',
      ],
      [
        'the head set back by one',
        `UPDATE audit_head SET sequence = sequence - 1, hash = (SELECT previous FROM audit_events ORDER BY sequence DESC LIMIT 1)`,
        'cut-tail',
        'past',
      ],
    ]
    for (const [title, tampering, kind, place] of FAULTS)
      test(`shows ${title}: ${kind} (R19)`, async () => {
        const request = await begin(opened())
        for (let index = 0; index < 3; index++) await opened().store.record(eventOf(request))
        const { links, fault } = await opened().store.verifyChain()
        expect(fault).toBeNull()
        await tamper(opened(), tampering)
        try {
          const sequence = { third: 3, last: links, past: links + 1 }[place]
          expect((await opened().store.verifyChain()).fault).toEqual({ kind, sequence })
        } finally {
          await fix(opened())
        }
        expect((await opened().store.verifyChain()).fault).toBeNull()
      })

    test('cannot be cut away whole', async () => {
      await begin(opened())
      await tamper(opened(), 'DELETE FROM audit_events; DELETE FROM audit_head')
      try {
        await expect(begin(opened())).rejects.toThrow('The head of the audit chain is gone')
      } finally {
        await fix(opened())
      }
    })
  })
}

const RECORD = ['audit_events', 'audit_head'] as const

async function run({ query }: Opened, ...statements: readonly string[]): Promise<void> {
  for (const statement of statements) await query(statement.replaceAll(/\baudit_(events|head)\b/g, 'latchkey.audit_$1'))
}

/** As somebody with the database's own password would: the triggers off, the key dropped. */
async function tamper(opened: Opened, statements: string): Promise<void> {
  for (const table of RECORD)
    await run(
      opened,
      `CREATE TABLE latchkey.spare_${table.slice(6)} AS TABLE ${table}`,
      `ALTER TABLE ${table} DISABLE TRIGGER USER`,
    )
  await run(opened, 'ALTER TABLE audit_events DROP CONSTRAINT audit_events_pkey', ...statements.split('; '))
}

async function fix(opened: Opened): Promise<void> {
  await run(
    opened,
    'DELETE FROM audit_events',
    'DELETE FROM audit_head',
    'INSERT INTO audit_events (sequence, previous, body, hash) SELECT sequence, previous, body, hash FROM latchkey.spare_events',
    'INSERT INTO audit_head (sequence, hash) SELECT sequence, hash FROM latchkey.spare_head',
    'ALTER TABLE audit_events ADD PRIMARY KEY (sequence)',
  )
  for (const table of RECORD)
    await run(opened, `DROP TABLE latchkey.spare_${table.slice(6)}`, `ALTER TABLE ${table} ENABLE TRIGGER USER`)
}
