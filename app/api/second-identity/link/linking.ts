import type { Employee } from '#lib/rules/account/employee.ts'

/** What begins with one sign-in of an employee cannot end in another's, nor in a later one of their own. */
export const linkingOf = ({ id, signedInAt }: Employee) =>
  ({ purpose: 'link', of: `${id}\n${signedInAt?.toISOString()}` }) as const
