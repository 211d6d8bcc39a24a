/** Zahtevek ali odobritev, ki ju nihče ni nadaljeval: preden se končata in potem. */
import type { LapsedWords } from './lapsed-en.ts'

export const lapsedSl: LapsedWords = {
  body: (at, by, remedy, organisation) =>
    remedy
      ? `Za vaš račun v organizaciji ${organisation} ${by}: ${remedy}. V 24 urah tega ni nihče prevzel, zato je odobritev potekla: ${at}.`
      : `Zahtevka za obnovo dostopa do vašega računa v organizaciji ${organisation} ni nihče nadaljeval, zato se je končal: ${at}.`,
  next: 'Če je bil zahtevek vaš in se še vedno ne morete prijaviti, začnite novega. Ničesar vam ni treba znova razlagati: naši sodelavci vidijo prejšnjega.',
  soonSubject: (until, organisation) => `Vaša odobritev poteče: ${until} (${organisation})`,
  soon: (by, remedy, until, organisation) =>
    `Za vaš račun v organizaciji ${organisation} ${by}: ${remedy}. Tega še ni nihče prevzel. Odobritev poteče: ${until}.`,
  soonNext:
    'Če ste bili to vi, se vrnite na stran za obnovo, na napravi in v brskalniku, kjer ste začeli, in še enkrat dokažite, da ste to vi. Če vam do takrat ne uspe, začnite nov zahtevek ali pokličite službo za pomoč: skrbnik mora potem odobriti znova.',
  withdrawnSubject: (organisation) => `Kar vam je bilo odobreno, mora skrbnik odobriti znova (${organisation})`,
  withdrawn: (at, remedy, organisation) =>
    `${at}: naši sodelavci so začeli vsako spremembo računov pregledovati ročno. Kar je bilo dovoljeno za vaš račun v organizaciji ${organisation} (${remedy}), ne velja več. Če ste potem vpisali novo geslo, ni bilo nastavljeno.`,
  withdrawnNext: 'Če je zahtevek vaš, vam ni treba storiti ničesar: spet je pri skrbniku. Ko bo odločeno, vam pišemo.',
}
