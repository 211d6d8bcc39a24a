import { describe, expect, test } from 'vitest'
import { isExchangeSubmission, mailWarning } from '#lib/rules/organisation/mail-route.ts'

describe('a password at Exchange Online is warned of at start, with the date', () => {
  const facts = { route: 'smtp', readsBounces: false } as const
  test('before it is turned off', () =>
    expect(mailWarning({ ...facts, hasBasicAuthentication: true }, new Date('2026-12-31T23:59:59Z'))).toMatch(
      /turns that off by default at the end of December 2026/,
    ))
  test('and after', () =>
    expect(mailWarning({ ...facts, hasBasicAuthentication: true }, new Date('2027-01-01T00:00:00Z'))).toMatch(
      /turned off by default at the end of December 2026/,
    ))
  test('and of nothing else', () =>
    expect(mailWarning({ ...facts, hasBasicAuthentication: false }, new Date('2027-01-01T00:00:00Z'))).toBeNull())
})

describe('where a mailbox’s own limits are counted', () => {
  const HOSTS: readonly (readonly [host: string, isExchange: boolean])[] = [
    ['smtp.office365.com', true],
    ['SMTP.OFFICE365.COM.', true],
    ['smtp-legacy.office365.com', true],
    ['smtp.eu.office365.com', true],
    ['smtp.office365.us', true],
    ['outlook.office365.com', true],
    ['smtp-mail.outlook.com', true],
    ['contoso-com.mail.protection.outlook.com', false],
    ['office365.com', false],
    ['mysmtp.office365.com', false],
    ['smtp.office365.com.example', false],
    ['smtp.contoso.com', false],
    ['', false],
  ]
  for (const [host, isExchange] of HOSTS)
    test(`“${host}”: ${isExchange ? 'there' : 'elsewhere'}`, () => expect(isExchangeSubmission(host)).toBe(isExchange))
})
