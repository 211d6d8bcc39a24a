/**
 * Rows in a form that Microsoft's metadata does not know, served on purpose: a tenant
 * never promises that there are none. What goes by is not held to the metadata for them.
 */
const ON_PURPOSE = new WeakSet<object>()

export function inAnotherForm<T extends object>(row: T): T {
  ON_PURPOSE.add(row)
  return row
}

export const isInAnotherForm = (row: unknown): boolean => typeof row === 'object' && row !== null && ON_PURPOSE.has(row)
