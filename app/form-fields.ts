/** What a posted form holds, whatever was sent in its place. */

/**
 * A text field of a form. A file in its place counts as empty, and so does anything that is sent in place of a form.
 */
export const textOf = (form: FormData, name: string): string => {
  const value = form instanceof FormData ? form.get(name) : null
  return typeof value === 'string' ? value : ''
}

/** Whether a form has a field of that name. */
export const hasField = (form: FormData, name: string): boolean => form instanceof FormData && form.has(name)
