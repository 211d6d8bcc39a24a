import { describe, expect, test } from 'vitest'
import { NotSent } from '#lib/rules/not-sent.ts'
import type { Delivery, DeliveryReport } from '#lib/ports/message-delivery.ts'
import { tryMail } from '#lib/use-cases/operator/try-mail.ts'
import { newWorld } from '#test/lib/use-cases/claimant/world.ts'

const TO = 'adele.vance@example.org'

async function tried(route: Partial<Delivery>) {
  const { context, delivery } = await newWorld()
  const waited: number[] = []
  const settings = context.settings
  const wait = async (seconds: number) => void waited.push(seconds)
  const said = await tryMail({ delivery: { ...delivery, ...route }, settings }, { to: TO, wait })
  return { ...said, waited, mails: delivery.mails }
}
const reporting = (answers: readonly DeliveryReport[]): Partial<Delivery> => {
  const left = [...answers]
  return {
    mail: async ({ receipt }) => receipt?.('one'),
    hasReports: () => true,
    report: async () => left.shift() ?? 'unseen',
  }
}

describe('a letter to try the route', () => {
  test('goes to the one address, and says that taken is not delivered', async () => {
    const { isTaken, says, mails } = await tried({})
    expect(mails.map(({ to }) => to)).toEqual([TO])
    expect(isTaken).toBe(true)
    expect(says).toMatch(/Taken is not delivered/)
  })

  test('that came back within a minute is no success', async () => {
    const { isTaken, waited } = await tried(reporting(['unseen', 'failed']))
    expect([isTaken, waited]).toEqual([false, [20, 20]])
  })

  test('of which nothing came back is told so after a minute', async () => {
    const { isTaken, says, waited } = await tried(reporting([]))
    expect([isTaken, waited.reduce((sum, one) => sum + one, 0)]).toEqual([true, 60])
    expect(says).toContain('Nothing has come back')
  })

  const SPECIFICATION: readonly (readonly [said: string, hint: RegExp])[] = [
    ['the mail route was given no token', /LATCHKEY_TENANT_ID/],
    ['the mail route answered 403 ErrorAccessDenied', /Test-ServicePrincipalAuthorization/],
    ['the mail route answered 403 ErrorSendAsDenied', /LATCHKEY_MAIL_FROM should be its address/],
    ['the mail route answered 404 ErrorInvalidUser', /no such mailbox/],
    [
      'Invalid login: 535 5.7.139 Authentication unsuccessful, basic authentication is disabled.',
      /graph or smtp-oauth/,
    ],
    ['Invalid login: 535 5.7.3 Authentication unsuccessful', /SMTP\.SendAsApp/],
    ['550 5.7.64 TenantAttribution; Relay Access Denied', /connector did not know us/],
    ['the mail route answered 401', /key, or the role/],
    ['connect ECONNREFUSED 127.0.0.1:587', /Nobody answers/],
    ['wrong version number', /smtps:\/\/ is TLS at once/],
    ['something that nobody has seen', /docs\/mail\.md/],
  ]
  for (const [said, hint] of SPECIFICATION)
    test(`“${said}” says what it most often comes from`, async () => {
      const mail = async () => Promise.reject(new NotSent(said))
      const { isTaken, says } = await tried({ mail })
      expect(isTaken).toBe(false)
      expect(says).toContain(said)
      expect(says).toMatch(hint)
    })
})
