/** Every sentence that an approver reads, in English. */
import { catalogues } from './catalogues.ts'
import { deskWords } from './desk-words.ts'
import { healthEn } from './health-en.ts'

export const deskEn = {
  ...deskWords(catalogues.en),
  health: healthEn,
}
