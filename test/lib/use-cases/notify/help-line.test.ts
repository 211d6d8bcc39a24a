/** A letter is read on another day: it ends with the hours of the week, and never with whether they are open now. */
import { expect, test } from 'vitest'
import { helpLine } from '#lib/use-cases/notify/help-line.ts'
import type { WorkingHours } from '#lib/rules/working-hours.ts'
import { weekHours } from '#lib/words/week-hours.ts'

const staffedRoute = { telephone: '+44 1632 960100', desk: 'Ground floor', hours: '7 to 19' }
const week = (days: WorkingHours['days']): WorkingHours => ({ days, from: '08:00', to: '18:00', holidays: [] })

const ROWS: readonly [days: WorkingHours['days'], en: string, sl: string][] = [
  [['mon', 'tue', 'wed', 'thu', 'fri'], 'Monday to Friday', 'od ponedeljka do petka'],
  [['fri', 'mon', 'wed'], 'Monday, Wednesday and Friday', 'v ponedeljek, sredo in petek'],
  [['sat', 'sun'], 'Saturday and Sunday', 'v soboto in nedeljo'],
  [['tue'], 'Tuesday', 'v torek'],
  [['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], 'every day', 'vsak dan'],
]
for (const [days, en, sl] of ROWS)
  test(`a week of ${days.join(', ')} is said as people say it`, () => {
    expect(weekHours(week(days), 'en')).toBe(`${en}, 08:00–18:00`)
    expect(weekHours(week(days), 'sl')).toBe(`${sl}, 08:00–18:00`)
  })

test('the policy file’s hours stand in place of the operator’s own words, so that hours are said once', () => {
  const line = helpLine({ staffedRoute, staffedHours: week(['mon', 'tue', 'wed']) }, 'en')
  expect(line).toBe('+44 1632 960100 · Ground floor · Monday to Wednesday, 08:00–18:00')
})
test('where the policy file gives none, the operator’s own words stand alone', () =>
  expect(helpLine({ staffedRoute, staffedHours: null }, 'en')).toBe('+44 1632 960100 · Ground floor · 7 to 19'))
