/** Every sentence that an approver reads, in English. */
import { addedEn } from './added-en.ts'
import { catalogues } from './catalogues.ts'
import { deskWords } from './desk-words.ts'
import { healthEn } from './health-en.ts'
import { asideEn } from './stopping-en.ts'

export const deskEn = {
  ...deskWords(catalogues.en),
  aside: asideEn,
  health: healthEn,
  added: addedEn,
}
