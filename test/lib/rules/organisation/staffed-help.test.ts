/** Where people are, in the language of whoever reads it. */
import { describe, expect, test } from 'vitest'
import { askFor } from '#lib/use-cases/claimant/prove/ask-proof.ts'
import { beginRecovery } from '#lib/use-cases/claimant/begin/begin-request.ts'
import type { StaffedRoute } from '#lib/rules/organisation/settings.ts'
import { staffedHelp } from '#lib/rules/organisation/staffed-help.ts'
import { KNOWN, must, newWorld } from '#test/lib/use-cases/claimant/world.ts'

const telephone = '+44 1632 960100'
const ONCE = { telephone, desk: 'Ground floor', hours: '7 to 19' }
const EACH = {
  telephone,
  desk: { en: 'Ground floor', sl: 'Pritličje' },
  hours: { en: 'weekdays 7 to 19', sl: 'ob delavnikih od 7. do 19. ure' },
}

describe('the way to people', () => {
  const SPECIFICATION: readonly [title: string, route: StaffedRoute, language: string, told: string][] = [
    ['told once', ONCE, 'sl', `${telephone} · Ground floor · 7 to 19`],
    ['told in each', EACH, 'en', `${telephone} · Ground floor · weekdays 7 to 19`],
    ['told in each', EACH, 'sl', `${telephone} · Pritličje · ob delavnikih od 7. do 19. ure`],
    ['desk once, hours in each', { ...EACH, desk: 'B2' }, 'sl', `${telephone} · B2 · ob delavnikih od 7. do 19. ure`],
    ['a language that we do not speak', EACH, 'de', `${telephone} · Ground floor · weekdays 7 to 19`],
  ]
  for (const [title, staffedRoute, language, told] of SPECIFICATION)
    test(`${title}, read in ${language}`, () => expect(staffedHelp({ staffedRoute }, language)).toBe(told))

  for (const language of ['en', 'sl'] as const)
    test(`in a letter to somebody who began in ${language}`, async () => {
      const { context, delivery, settle } = await newWorld({ settings: { staffedRoute: EACH } })
      const begun = must(
        await beginRecovery(context, { name: KNOWN, errorCode: null, language, network: '198.51.100.7' }),
      )
      await settle()
      must(await askFor(context, begun.browserToken, 'code-by-email', { network: '198.51.100.7' }))
      await settle()
      expect(delivery.mails.at(-1)?.body).toContain(EACH.hours[language])
    })
})
