/** Where people are, in the language of whoever reads it. */
import { describe, expect, test } from 'vitest'
import { askFor } from '#lib/use-cases/claimant/prove/ask-proof.ts'
import { beginRecovery } from '#lib/use-cases/claimant/begin/begin-request.ts'
import { decisionDueAt } from '#lib/rules/organisation/due-times.ts'
import type { StaffedRoute } from '#lib/rules/organisation/settings.ts'
import { holidayToday, opensAt, staffedHelp } from '#lib/rules/organisation/staffed-help.ts'
import type { WorkingHours } from '#lib/rules/working-hours.ts'
import { wordsFor } from '#lib/words/index.ts'
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

const WEEK: WorkingHours = {
  days: ['mon', 'tue', 'wed', 'thu', 'fri'],
  from: '07:00',
  to: '19:00',
  holidays: ['2026-12-25'],
}
const TIME_ZONE = 'Europe/Ljubljana'
const DUE_TIMES = { causes: {}, classes: {}, remindBeforeHours: 1 }
const UNKNOWN = { diagnosis: null, accountClass: null, assurance: 'none' } as const

describe('promises keep to the hours in which somebody is there', () => {
  const SPECIFICATION: readonly [title: string, now: string, due: string, opens: string | null][] = [
    // In winter Ljubljana is one hour ahead of UTC.
    ['Monday at 9:00', '2026-11-30T08:00:00Z', '2026-11-30T12:00:00Z', null],
    ['Monday at 21:07, after closing', '2026-11-30T20:07:00Z', '2026-12-01T10:00:00Z', '2026-12-01T06:00:00Z'],
    ['Monday at 17:00, two hours before closing', '2026-11-30T16:00:00Z', '2026-12-01T08:00:00Z', null],
    ['Monday at 19:00, the moment of closing', '2026-11-30T18:00:00Z', '2026-12-01T10:00:00Z', '2026-12-01T06:00:00Z'],
    ['Saturday at noon', '2026-12-05T11:00:00Z', '2026-12-07T10:00:00Z', '2026-12-07T06:00:00Z'],
    [
      'the evening before a holiday and a weekend',
      '2026-12-24T19:00:00Z',
      '2026-12-28T10:00:00Z',
      '2026-12-28T06:00:00Z',
    ],
  ]
  for (const [title, now, due, opens] of SPECIFICATION)
    test(`${title}: a decision is due within them, and the page says when the telephone is answered next`, () => {
      const settings = { staffedHours: WEEK, timeZone: TIME_ZONE, decideWithinHours: 4, dueTimes: DUE_TIMES }
      expect(decisionDueAt(settings, UNKNOWN, new Date(now))).toEqual(new Date(due))
      expect(opensAt(settings, new Date(now))).toEqual(opens && new Date(opens))
    })
  test('a holiday is named in the reader’s language, and a day like any other is not', () => {
    const name = { en: 'Christmas Day', sl: 'božič' }
    const staffedHours = { ...WEEK, holidays: ['2026-12-26', { date: '2026-12-25', name }] }
    const told = (language: string, now: string) =>
      holidayToday({ staffedHours, timeZone: TIME_ZONE }, language, new Date(now))
    // 00:30 there, the evening before in UTC.
    expect(told('en', '2026-12-24T23:30:00Z')).toBe('Christmas Day')
    expect(told('sl', '2026-12-25T12:00:00Z')).toBe('božič')
    expect(told('en', '2026-12-24T12:00:00Z')).toBeNull()
    expect(told('en', '2026-12-26T12:00:00Z'), 'a holiday without a name').toBeNull()
    expect(opensAt({ staffedHours, timeZone: TIME_ZONE }, new Date('2026-12-24T19:00:00Z'))).toEqual(
      new Date('2026-12-28T06:00:00Z'),
    )
  })
  test('where the policy file does not give them, hours are hours and nothing is said to be closed', () => {
    const settings = { staffedHours: null, timeZone: TIME_ZONE, decideWithinHours: 4, dueTimes: DUE_TIMES }
    const now = new Date('2026-11-30T20:07:00Z')
    expect(decisionDueAt(settings, UNKNOWN, now)).toEqual(new Date('2026-12-01T00:07:00Z'))
    expect(opensAt(settings, now)).toBeNull()
  })
  test('each language says which number is closed and when it opens, and never to call it now', () => {
    const [en, sl] = (['en', 'sl'] as const).map((language) =>
      wordsFor(language).verify.closedCallLater({ telephone: '01 555', reference: 'LK-1', opens: 'at 07:00' }),
    )
    expect(en).toContain('01 555 is closed now and opens at 07:00.')
    expect(en).not.toContain('01 555 now')
    expect(sl).not.toContain('takoj')
  })
})
