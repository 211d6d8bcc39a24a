/** Vse, kar odobritelj prebere, v slovenščini. */
import { addedSl } from './added-sl.ts'
import { catalogues } from './catalogues.ts'
import type { deskEn } from './desk-en.ts'
import { deskWords } from './desk-words.ts'
import { healthSl } from './health-sl.ts'
import { asideSl } from './stopping-sl.ts'

export const deskSl: typeof deskEn = {
  ...deskWords(catalogues.sl),
  aside: asideSl,
  health: healthSl,
  added: addedSl,
}
