/**
 * A moment as a log writes it. Graph's metadata promises an offset; exports, gateways and
 * samples leave it out, write it without a colon, or put a blank for the T. What is
 * without an offset is UTC, as Microsoft's logs are. Ages of methods are never read
 * here: what proves somebody takes Graph's own form alone.
 *
 * @see RFC 3339 §5.6; Microsoft Graph, "Handling date and time values"
 */
import { z } from 'zod'
import { moment } from '../shapes.ts'

const WRITTEN =
  /^(\d{4}-\d{2}-\d{2})[Tt ](\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?) ?(?:([Zz]|UTC|GMT)|([+-]\d{2}):?(\d{2})?)?$/

/** As RFC 3339 has it; anything else comes back as it was, and is refused. */
function inStandardForm(text: string): string {
  const [, day, clock, zulu, hours, minutes] = WRITTEN.exec(text.trim()) ?? []
  if (day === undefined || clock === undefined) return text
  const time = (clock.length === 5 ? `${clock}:00` : clock).replace(',', '.')
  return `${day}T${time}${zulu !== undefined || hours === undefined ? 'Z' : `${hours}:${minutes ?? '00'}`}`
}

export const logMoment = z.preprocess((raw) => (typeof raw === 'string' ? inStandardForm(raw) : raw), moment)
