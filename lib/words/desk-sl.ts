/** Vse, kar odobritelj prebere, v slovenščini. */
import { catalogues } from './catalogues.ts'
import type { deskEn } from './desk-en.ts'
import { deskWords } from './desk-words.ts'
import { healthSl } from './health-sl.ts'

export const deskSl: typeof deskEn = {
  ...deskWords(catalogues.sl),
  health: healthSl,
}
