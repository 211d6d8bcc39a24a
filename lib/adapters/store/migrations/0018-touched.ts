/**
 * What a change may have touched, beside its moment. Rows of before, and of an instance that does not say yet, may have
 * touched anything.
 */
export const touched = {
  id: '0018-touched',
  statements: [
    `ALTER TABLE latchkey.method_changes ADD COLUMN touched text NOT NULL DEFAULT 'anything'`,
    `ALTER TABLE latchkey.method_changes DROP CONSTRAINT method_changes_pkey`,
    `ALTER TABLE latchkey.method_changes ADD PRIMARY KEY (account_id, at, touched)`,
  ],
} as const
