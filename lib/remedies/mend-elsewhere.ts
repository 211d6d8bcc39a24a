import { NOTHING, type Remedy } from './remedy.ts'

/**
 * Mended where the account is at home: by another organisation, by the people of a
 * sign-in service, in a directory on premises. Nothing is changed here, and no
 * property shows what was changed there; a sign-in that succeeds afterwards does.
 */
export const mendElsewhere = {
  id: 'mend-elsewhere',
  kind: 'hand-over',
  carriesSecret: false,
  reads: ['evidence'],
  plan: NOTHING,
  shownBy: ({ signIns }, _before, { committedAt }) =>
    committedAt !== undefined &&
    signIns.kind === 'seen' &&
    signIns.value.some(({ errorCode, at }) => errorCode === 0 && at > committedAt)
      ? true
      : null,
} as const satisfies Remedy
