/**
 * Text as a column can hold it.
 *
 * PostgreSQL refuses NUL, and its encoding refuses half of a surrogate pair; a client that sends one in an id or a
 * reference would get a server error. They are replaced by a character that nothing of ours contains, so nothing is
 * found by it.
 */
import { customType } from 'drizzle-orm/pg-core'

/** The text with what PostgreSQL refuses replaced. */
export const storableText = (text: string): string => text.toWellFormed().replaceAll('\0', '\ufffd')

export const storedText = customType<{ data: string; driverData: string }>({
  dataType: () => 'text',
  toDriver: storableText,
})
