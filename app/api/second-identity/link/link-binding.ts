import type { Employee } from '#lib/rules/account/employee.ts'

/**
 * Ties a link to one sign-in of an employee, so that it can end neither in another employee's nor in a later one of
 * their own.
 */
export const linkBindingOf = ({ id, signedInAt }: Employee) =>
  ({ purpose: 'link', of: `${id}\n${signedInAt?.toISOString()}` }) as const
