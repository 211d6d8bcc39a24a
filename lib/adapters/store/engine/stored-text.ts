/**
 * Text as a column can hold it.
 *
 * PostgreSQL refuses NUL, and its encoding half of a surrogate pair; whoever sends one
 * in an id or a reference would be answered as if the fault were ours. Nothing of ours
 * contains what is put in their place, so nothing is found by it.
 */
import { customType } from 'drizzle-orm/pg-core'

export const storable = (text: string): string => text.toWellFormed().replaceAll('\0', '\ufffd')

export const storedText = customType<{ data: string; driverData: string }>({
  dataType: () => 'text',
  toDriver: storable,
})
