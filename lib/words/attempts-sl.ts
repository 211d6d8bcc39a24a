/** Da je nekdo poskušal obnoviti račun: največ eno sporočilo na dan. */
import type { attemptsEn } from './attempts-en.ts'
import { paragraphs } from './facts.ts'

/** Pismo, da je nekdo poskušal obnoviti račun. */
export const attemptsSl: typeof attemptsEn = ({ organisation, at, help }) => ({
  subject: `Nekdo je poskušal obnoviti vaš račun (${organisation})`,
  body: paragraphs(
    `Nekdo je poskušal obnoviti vaš račun v organizaciji ${organisation} (prvič: ${at}). Identitete ni dokazal in nič ni bilo spremenjeno.`,
    'Če ste bili to vi in se še vedno ne morete prijaviti, se vrnite na stran za obnovo ali pokličite službo za pomoč.',
    `Če to niste bili vi, vam ni treba storiti ničesar. Kode, ki jo pošlje ${organisation}, ne povejte nikomur, kdor koli že pravi, da je.`,
    `To sporočilo pošljemo največ enkrat na dan. Služba za pomoč: ${help}`,
  ),
})
