/** What the pages of the recovery desk say, put together from its subjects: the same for every language. */
import type { Catalogues } from './catalogues.ts'
import { checkpointLetter, policyChangeLetter, soleAdministratorLetter, threatLetter } from './desk-letters.ts'

/** In one language: sentences by page, and the letters to the desk's mailbox. */
export const deskWords = (catalogue: Catalogues) => ({
  sessions: catalogue.sessions,
  suspended: catalogue.suspended,
  readiness: catalogue.readiness,
  threatMode: { ...catalogue['threat-mode'], letter: threatLetter(catalogue['threat-mode']) },
  policyChange: { ...catalogue['policy-change'], letter: policyChangeLetter(catalogue['policy-change']) },
  soleAdministrator: {
    ...catalogue['sole-administrator'],
    letter: soleAdministratorLetter(catalogue['sole-administrator']),
  },
  record: { ...catalogue.record, letter: checkpointLetter(catalogue.record) },
})
