import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { consentShape, signInShape } from '#lib/adapters/graph/sign-in-log/log-shapes.ts'
import { inboxRuleShape } from '#lib/adapters/graph/mailbox/inbox-rule-shapes.ts'
import { accountShape, foundShape, memberShape } from '#lib/adapters/graph/users/user-shapes.ts'

const HOSTILE = `Ana\r\nBcc: all@contoso.com\u2028\u202egnp.\u0000${'A'.repeat(3000)}`
const AT = '2026-03-02T08:00:00Z'
const label = expect.stringMatching(/^Ana Bcc: all@contoso\.com gnp\. A{80,}…$/u)

const SPECIFICATION: readonly [title: string, shape: z.ZodType, row: object, shown: object][] = [
  [
    'an account',
    accountShape,
    { displayName: HOSTILE, givenName: HOSTILE, companyName: HOSTILE },
    { displayName: label, givenName: label, companyName: label },
  ],
  ['a name that was found', foundShape, { displayName: HOSTILE }, { displayName: label }],
  ['a department', memberShape, { department: HOSTILE }, { department: label }],
  ['an inbox rule', inboxRuleShape, { displayName: HOSTILE }, { displayName: label }],
  [
    'an app that was consented to',
    consentShape,
    { activityDateTime: AT, targetResources: [{ displayName: HOSTILE }] },
    { targetResources: [{ displayName: label }] },
  ],
  [
    'a sign-in',
    signInShape,
    {
      createdDateTime: AT,
      status: { errorCode: 0, failureReason: HOSTILE },
      appDisplayName: HOSTILE,
      clientAppUsed: HOSTILE,
      deviceDetail: { operatingSystem: HOSTILE, browser: HOSTILE },
      location: { city: HOSTILE, countryOrRegion: HOSTILE },
    },
    {
      status: { failureReason: label },
      appDisplayName: label,
      clientAppUsed: label,
      deviceDetail: { operatingSystem: label, browser: label },
      location: { city: label, countryOrRegion: label },
    },
  ],
]

describe('what people wrote into the directory is one short line before anybody reads it', () => {
  for (const [title, shape, row, shown] of SPECIFICATION)
    test(`of ${title}`, () => {
      const parsed = shape.parse({ id: '1', userPrincipalName: 'ana@contoso.com', accountEnabled: true, ...row })
      expect(parsed).toMatchObject(shown)
    })
  test('what was not answered stays missing, and nothing that is seen is none', () => {
    const parsed = accountShape.parse({
      id: '1',
      userPrincipalName: 'a@b.c',
      accountEnabled: true,
      displayName: '\u202e\n',
    })
    expect(parsed.displayName).toBeNull()
    expect(parsed.givenName).toBeUndefined()
  })
})
