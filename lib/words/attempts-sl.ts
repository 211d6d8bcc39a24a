/** Da je nekdo poskušal obnoviti račun: največ eno sporočilo na dan. */
import type { attemptsEn } from './attempts-en.ts'
import { paragraphs } from './facts.ts'

export const attemptsSl: typeof attemptsEn = ({ organisation, at, help }) => ({
  subject: `Nekdo je poskušal obnoviti vaš račun (${organisation})`,
  body: paragraphs(
    `Nekdo je poskušal obnoviti vaš račun v organizaciji ${organisation} (prvič: ${at}). Identitete ni dokazal in nič ni bilo spremenjeno.`,
    'Če ste bili to vi, vam ni treba storiti ničesar.',
    `Tudi če to niste bili vi, vam ni treba storiti ničesar. Kode, ki jo pošlje ${organisation}, ne povejte nikomur, ki vas zanjo prosi, kdor koli pravi, da je.`,
    `To sporočilo pošljemo največ enkrat na dan. Za pogovor z našim osebjem: ${help}`,
  ),
})
