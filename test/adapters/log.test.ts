/** R20: the claimant's words and addresses appear in no log, and neither does a secret. */
import { expect, test } from 'vitest'
import { openLog } from '#lib/adapters/log.ts'

function logged(facts: Record<string, unknown>, message = 'something happened'): Record<string, unknown> {
  let line = ''
  openLog({ level: 'info', destination: { write: (text: string) => void (line += text) } }).warn(facts, message)
  return JSON.parse(line) as Record<string, unknown>
}

const NEVER: readonly [title: string, facts: Record<string, unknown>, secret: string][] = [
  ['a password', { password: 'Gl0bal-Sample-26' }, 'Gl0bal-Sample-26'],
  [
    'a password deep inside',
    { request: { body: { passwordProfile: { password: 'Deep-Sample-26' } } } },
    'Deep-Sample-26',
  ],
  ['a client secret', { reader: { clientSecret: 's3cret-value' } }, 's3cret-value'],
  ['a code', { code: '482913' }, '482913'],
  ['a browser token', { browserToken: 'Zm9vYmFy' }, 'Zm9vYmFy'],
  ['a header', { headers: { Authorization: 'Bearer abc.def.ghi' } }, 'abc.def.ghi'],
  ['a token in a text', { why: 'sent Bearer abc.def.ghi' }, 'abc.def.ghi'],
  ['a JWT in a text', { why: 'got eyJhbGciOi.eyJzdWIi.c2ln' }, 'eyJzdWIi'],
  ['a mail address', { to: 'adele.vance@example.org' }, 'adele.vance'],
  ['a mail address in a text', { why: 'no such recipient <adele.vance@example.org>' }, 'adele.vance'],
  ['a telephone number', { destination: '+44 7700 900101' }, '900101'],
  ['a sign-in name', { signInName: 'adele.vance@contoso.com' }, 'adele.vance'],
  ['a display name', { displayName: 'Adele Vance' }, 'Adele'],
  ['what was typed', { typed: 'my cat is called Miso' }, 'Miso'],
  ['a network address', { ipAddress: '203.0.113.24' }, '203.0.113.24'],
  ['a secret in a list', { tried: [{ token: 'Zm9vYmFy' }] }, 'Zm9vYmFy'],
]
for (const [title, facts, secret] of NEVER)
  test(`${title} does not reach the log`, () => {
    expect(JSON.stringify(logged(facts))).not.toContain(secret)
  })

test('an address in the message itself is struck', () => {
  expect(logged({}, 'mail to adele.vance@example.org failed')['msg']).toBe('mail to [struck] failed')
})

test('an error keeps its kind and fault, and loses the address in its message and its cause', () => {
  const cause = new Error('550 adele.vance@example.org unknown')
  const fault = Object.assign(new Error('rejected adele.vance@example.org', { cause }), { code: 'EENVELOPE' })
  const line = logged({ error: fault })
  expect(line['error']).toMatchObject({ kind: 'Error', fault: 'EENVELOPE', message: 'rejected [struck]' })
  expect(JSON.stringify(line)).not.toContain('adele')
})

test('ids, states, counts and moments stay readable', () => {
  const facts = {
    requestId: '6f1d9a52-0b3e-4c54-9d0a-5a3f5e7c1b20',
    from: 'remedy',
    to: 'done',
    status: 403,
    at: new Date('2026-11-22T08:00:00Z'),
    attempts: 3,
  }
  expect(logged(facts)).toMatchObject({ ...facts, at: '2026-11-22T08:00:00.000Z', level: 'warn' })
})

test('facts that refer to themselves do not stop the log', () => {
  const facts: Record<string, unknown> = {}
  facts['self'] = facts
  expect(logged(facts)['msg']).toBe('something happened')
})
