/** Kdo je odobril: en skrbnik ali prvi od dveh. Za strani in pisma. */
import type { ApprovalsWords } from './approvals-en.ts'

export const approvalsSl: ApprovalsWords = {
  first: (remedy) => `Prvi od dveh skrbnikov je odobril: ${remedy}. Preden se to izvede, mora odobriti še drugi.`,
  firstNext: 'Ko odloči drugi skrbnik, vam pišemo.',
  by: (approvers) => (approvers > 1 ? 'sta dva skrbnika odobrila' : 'je skrbnik odobril'),
  letter: {
    subject: (organisation) => `Dana je prva od dveh odobritev (${organisation})`,
    first: (at, remedy, organisation) =>
      `${at}: prvi od dveh skrbnikov je za vaš račun v organizaciji ${organisation} odobril: ${remedy}. Preden se to izvede, mora odobriti še drugi.`,
    dueAt: (at) => `Drugi skrbnik naj bi odločil do: ${at}.`,
    next: 'Če ste bili to vi, vam zdaj ni treba storiti ničesar. Stran lahko zaprete: ko bo odločeno, vam pišemo na ta naslov.',
    noLonger: (remedy) => `Kar je bilo odobreno prej, ne velja več: ${remedy}.`,
  },
}
