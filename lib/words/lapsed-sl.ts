/** Zahtevek ali odobritev, ki ju nihče ni nadaljeval: preden se končata in potem. */
import type { LapsedWords } from './lapsed-en.ts'

export const lapsedSl: LapsedWords = {
  body: (at, remedy) =>
    remedy
      ? `Skrbnik vam je odobril: ${remedy}. V 24 urah tega ni nihče prevzel, zato je odobritev potekla: ${at}.`
      : `Zahtevka ni nihče nadaljeval, zato se je končal: ${at}.`,
  next: 'Če se še vedno ne morete prijaviti, začnite nov zahtevek. Ničesar vam ni treba znova razlagati: naši sodelavci vidijo prejšnjega.',
  soonSubject: (until, organisation) => `Vaša odobritev poteče: ${until} (${organisation})`,
  soon: (remedy, until) =>
    `Skrbnik vam je odobril: ${remedy}. Tega še ni nihče prevzel. Odobritev poteče: ${until}. Vrnite se na stran za obnovo, na napravi in v brskalniku, kjer ste začeli, in še enkrat dokažite, da ste to vi.`,
  soonNext:
    'Če vam do takrat ne uspe, začnite nov zahtevek ali nas pokličite. Nič se ne izgubi, le skrbnik mora odobriti znova.',
  withdrawnSubject: (organisation) => `Kar vam je bilo odobreno, mora skrbnik odobriti znova (${organisation})`,
  withdrawn: (at, remedy) =>
    `${at}: naši sodelavci so začeli vsako spremembo računov pregledovati ročno. Kar vam je bilo dovoljeno (${remedy}), ne velja več. Če ste vpisali novo geslo, ni bilo nastavljeno.`,
  withdrawnNext:
    'Vaš zahtevek je spet pri skrbniku. Ko bo odločeno, vam pišemo; do takrat vam ni treba storiti ničesar.',
}
