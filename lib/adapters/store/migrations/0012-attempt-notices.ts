/** Until when the owner of a name was told of attempts, and for which day the next letter is claimed. */
export const attemptNotices = {
  id: '0012-attempt-notices',
  statements: [
    `CREATE TABLE latchkey.attempt_notices (
      name_hash text PRIMARY KEY,
      claimed_for timestamptz,
      told_until timestamptz
    )`,
  ],
} as const
