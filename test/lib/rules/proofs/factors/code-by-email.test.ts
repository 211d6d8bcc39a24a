import { expect, test } from 'vitest'
import { answered, failed } from '#lib/rules/account/account.ts'
import { codeByEmail } from '#lib/rules/proofs/factors/code-by-email.ts'
import type { Holdings } from '#lib/rules/proofs/factors/factor.ts'
import { daysBefore, email, exampleAccount, holdings, NOW, phone, METHODS_UNREAD } from '#test/example.ts'

const OLD = email('adele@example.org')
const FRESH = email('attacker@example.net', { createdAt: daysBefore(1) })
const UNDATED = email('adele@example.org', { createdAt: null })
const changedToday = { methodChanges: answered([{ at: NOW, touched: 'anything' } as const]) }
const auditUnread = { methodChanges: failed('throttled') }
const withProfile = (...otherMails: string[]) => ({ account: exampleAccount({ otherMails }) })

const SPECIFICATION: readonly [title: string, holdings: Holdings, to: string | null, standing: string | null][] = [
  ['a registered address goes before one of the profile', holdings([OLD]), 'adele@example.org', 'registered'],
  ['no registered address: the profile', holdings([]), 'adele.private@example.org', 'profile'],
  [
    'only a phone is registered: the profile',
    holdings([phone('+38640555010')]),
    'adele.private@example.org',
    'profile',
  ],
  ['neither', holdings([], withProfile()), null, null],
  ['a registered address too fresh: nothing, not even the profile', holdings([FRESH]), null, null],
  ['a fresh address beside an old one: the old one', holdings([FRESH, OLD]), 'adele@example.org', 'registered'],
  ['an undated address in a quiet audit window', holdings([UNDATED]), 'adele@example.org', 'registered'],
  ['an undated address, and a change today', holdings([UNDATED], changedToday), null, null],
  ['an undated address, the audit log unread', holdings([UNDATED], auditUnread), null, null],
  ['a profile address, and a change today', holdings([], changedToday), null, null],
  ['a profile address, the audit log unread', holdings([], auditUnread), null, null],
  ['the registered methods could not be read', holdings([], METHODS_UNREAD), null, null],
  [
    'a method younger than the trouble',
    holdings([email('adele@example.org', { createdAt: daysBefore(10) })], { troubleSince: daysBefore(20) }),
    null,
    null,
  ],
  ['a masked address', holdings([email(null)], withProfile()), null, null],
  ['the mailbox under recovery, registered', holdings([email('Adele@Contoso.com')], withProfile()), null, null],
  ['the mailbox under recovery, in the profile', holdings([], withProfile('adele@contoso.com')), null, null],
  [
    'the mailbox under recovery before another in the profile',
    holdings([], withProfile('adele@contoso.com', 'adele.private@example.org')),
    'adele.private@example.org',
    'profile',
  ],
]

for (const [title, held, to, standing] of SPECIFICATION)
  test(`${title}: ${to ? `a code to ${to} (${standing})` : 'no code leaves, and nobody can tell'}`, () => {
    const destination = codeByEmail.destinationFor(held)
    expect(destination?.address ?? null).toBe(to)
    expect(destination?.standing ?? null).toBe(standing)
  })

test('reading it back is an issued code, by e-mail: never a factor of sign-in (N18)', () =>
  expect(codeByEmail.destinationFor(holdings([OLD]))).toMatchObject({ method: 'issued-code', channel: 'email' }))
