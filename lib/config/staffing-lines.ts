/** The lines `timeZone`, `workingHours` and `staffedRoute` of the policy file: when people are there, and how they are reached. */
import { z } from 'zod'
import { WEEKDAYS } from '../rules/working-hours.ts'
import { filledText, ownText } from './policy-value.ts'

export const timeZoneLine = z.string().refine(isTimeZone, 'should be an IANA time zone, for example Europe/Ljubljana')

const onClock = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'should be a time of day such as 08:00')
const holidayDate = z.iso.date('should be days such as 2026-12-25')

/** When people are at work; waits are counted in these hours. */
export const workingHoursLine = z
  .strictObject({
    days: z
      .array(z.enum(WEEKDAYS, { error: 'should be among mon, tue, wed, thu, fri, sat, sun' }))
      .min(1, 'should name a day'),
    from: onClock,
    to: onClock,
    holidays: z
      .array(
        z.union([
          holidayDate,
          z.strictObject({ date: holidayDate, name: ownText('should be what the day is called') }),
        ]),
      )
      .superRefine((all, checked) => {
        const dates = all.map((one) => (typeof one === 'string' ? one : one.date))
        for (const [at, date] of dates.entries())
          if (dates.indexOf(date) < at)
            checked.addIssue({ code: 'custom', path: [at], message: `names ${date} twice; it should be there once` })
      })
      .default([]),
  })
  .refine(({ from, to }) => from < to, 'should end later than they begin')
  .default({ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '08:00', to: '18:00', holidays: [] })

/** The way to people, as every page shows it. */
export const staffedRouteLine = z.strictObject({
  telephone: filledText('should be a telephone number'),
  desk: ownText('should say where the desk is'),
  hours: ownText('should be opening hours'),
  /** Other ways to people, told below the telephone. Left out and empty are the same, so that no file changes by it. */
  lines: z
    .array(ownText('should be a line of text'), { error: 'should be lines of text in square brackets' })
    .max(5, 'should be at most five lines')
    .optional(),
})

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
  } catch {
    return false
  }
}
