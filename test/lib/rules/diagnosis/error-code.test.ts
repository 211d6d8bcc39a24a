import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readErrorCode } from '#lib/rules/diagnosis/error-code.ts'

const SPECIFICATION: readonly [typed: string, read: string | null][] = [
  ['AADSTS50053', '50053'],
  ['aadsts 50053', '50053'],
  ['50126', '50126'],
  ['Error Code: 50057', '50057'],
  ['AADSTS50053: The account is locked. Trace ID: 0f5c8b1a-1111', '50053'],
  ['Request Id: 4f2 … AADSTS700016: not found', '700016'],
  [
    'Sorry, but we’re having trouble signing you in.\nRequest Id: 1b7e2f90-94c1-4d33-b8a2-100000000000\nTimestamp: 2026-11-22T09:12:44Z\nMessage: AADSTS50105: The signed in user is not assigned to a role',
    '50105',
  ],
  [
    'You cannot access this right now. Timestamp: 2026-11-22 09:12 Error Code: 53003 Request Id: 12345678-94c1-4d33-b8a2-100000000000',
    '53003',
  ],
  ['Koda napake: 53000', '53000'],
  ['Your account is temporarily locked to prevent unauthorized use. Try again later.', '50053'],
  ['Your account or password is incorrect. If you don’t remember your password, reset it now.', '50126'],
  ['We couldn’t find an account with that username.', '50034'],
  ['Update your password: this is the first time you are signing in, or your password has expired.', '50055'],
  ['More information required', '50079'],
  ['Need admin approval', '90094'],
  ['550 5.1.8', '5.1.8'],
  ["Remote Server returned '550 5.1.8 Access denied, bad outbound sender AS(42004)'", '5.1.8'],
  ['#5.1.8 smtp;550', '5.1.8'],
  [
    'Your message couldn’t be delivered because you weren’t recognized as a valid sender. The most common reason for this is that your email address is suspected of sending spam and it’s no longer allowed to send email.',
    '5.1.8',
  ],
  ['15.1.8', null],
  ['5.1.8.4', null],
  ['5.1.80', null],
  ['Diagnostic: 550 5.7.1 Relaying denied', null],
  ['Correlation Id: 87654321-94c1-4d33-b8a2-100000000000', null],
  ['Request Id: 1234567a-94c1-4d33-b8a2-100000000000', null],
  ['2026-11-22T09:12:44.1234567Z', null],
  ['', null],
  ['my password is wrong', null],
  ['1234', null],
  ['00000000000000', null],
]

for (const [typed, read] of SPECIFICATION)
  test(`“${typed}” is read as ${read ?? 'no code'}`, () => expect(readErrorCode(typed)).toBe(read))

test('whatever is pasted, it is read as a code or as none', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (typed) => {
      expect(readErrorCode(typed) ?? '50053').toMatch(/^(?:\d{5,7}|5\.1\.8)$/)
    }),
  )
})
