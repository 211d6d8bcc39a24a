import { expect, test } from 'vitest'
import { answered, failed } from '#lib/rules/account/account.ts'
import { codeByText } from '#lib/rules/proofs/factors/code-by-text.ts'
import type { Holdings } from '#lib/rules/proofs/factors/factor.ts'
import { daysBefore, email, exampleAccount, holdings, NOW, phone, METHODS_UNREAD } from '#test/example.ts'

const MOBILE = phone('+38640555010')
const ALTERNATE = phone('+38640555020', { phoneType: 'alternateMobile' })
const OFFICE = phone('+38615550100', { phoneType: 'office' })
const FRESH = phone('+38640555099', { createdAt: daysBefore(1) })
const UNDATED = phone('+38640555010', { createdAt: null })

const SPECIFICATION: readonly [title: string, holdings: Holdings, to: string | null][] = [
  ['a registered mobile phone', holdings([MOBILE]), '+38640555010'],
  ['the mobile phone goes before the alternate', holdings([ALTERNATE, MOBILE]), '+38640555010'],
  ['only an alternate mobile phone', holdings([ALTERNATE]), '+38640555020'],
  ['an office phone, which receives no texts', holdings([OFFICE]), null],
  ['a number of the profile, which is no authenticator', holdings([], { account: exampleAccount() }), null],
  ['an e-mail method only', holdings([email('adele@example.org')]), null],
  ['a mobile phone registered yesterday', holdings([FRESH]), null],
  ['a fresh mobile phone beside an old alternate: the old one', holdings([FRESH, ALTERNATE]), '+38640555020'],
  ['an undated phone in a quiet audit window', holdings([UNDATED]), '+38640555010'],
  [
    'an undated phone, and a change today',
    holdings([UNDATED], { methodChanges: answered([{ at: NOW, touched: 'anything' }]) }),
    null,
  ],
  ['an undated phone, the audit log unread', holdings([UNDATED], { methodChanges: failed('403') }), null],
  [
    'a phone younger than the trouble',
    holdings([phone('+38640555010', { createdAt: daysBefore(10) })], { troubleSince: daysBefore(20) }),
    null,
  ],
  ['a masked number', holdings([phone(null)]), null],
  ['the registered methods could not be read', holdings([], METHODS_UNREAD), null],
]

for (const [title, held, to] of SPECIFICATION)
  test(`${title}: ${to ? `a code to ${to}` : 'no code leaves, and nobody can tell'}`, () =>
    expect(codeByText.destinationFor(held)?.address ?? null).toBe(to))

test('reading it back shows possession of a bound authenticator (N10, C7)', () =>
  expect(codeByText.destinationFor(holdings([MOBILE]))).toMatchObject({
    method: 'bound-authenticator',
    channel: 'text',
    standing: 'registered',
  }))
