/** The record and its checkpoints, as the desk reads of them, in Slovenian. */
import { paragraphs } from './facts.ts'
import type { recordEn } from './record-en.ts'

export const recordSl: typeof recordEn = {
  letter: ({ organisation, lines, publicKey }) => ({
    subject: `Kontrolna točka dnevnika obnove računov (${organisation})`,
    body: paragraphs(
      'To sporočilo shranite. Podpisano pove, do kam danes sega dnevnik obnove računov. Tako lahko pozneje preverite, ali ga je kdo prepisal ali skrajšal.',
      lines.join('\n'),
      `Javni ključ: ${publicKey}`,
      'Preverjanje: shranite ta sporočila v eno datoteko na drugem računalniku in tam zaženite: npm run audit:verify -- --checkpoints=DATOTEKA --key=KLJUČ. Uporabite ključ iz prvega sporočila, ki ste ga shranili.',
      'Takšno sporočilo pride vsak dan. Če ga ni, ugotovite, zakaj.',
    ),
  }),
  rows: {
    name: 'Vrstice z našo kodo',
    good: 'Vse shranjene vrstice, ki so bile prebrane, imajo našo kodo.',
    bad: (rows, since) => `Vrstice brez naše kode: ${rows}, prvič opaženo ${since}. Ne štejejo.`,
    fix: 'V zbirko podatkov je pisal nekdo, ki nima ključa. Dnevnik delovanja navaja vrstice. Ugotovite, kdo lahko piše vanjo, in jo primerjajte z varnostno kopijo.',
  },
  checkpoints: {
    name: 'Kontrolne točke dnevnika',
    good: (made, mailed) => `Zadnja podpisana: ${made}. Zadnja poslana na naslov službe za pomoč: ${mailed}.`,
    bad: (made, mailed) =>
      `Zadnja podpisana: ${made}. Zadnja poslana na naslov službe za pomoč: ${mailed}. Sporočilo bi moralo iti vsak dan.`,
    never: 'nikoli',
    fix: 'V dnevniku delovanja poiščite »checkpoint«. Če dnevnik dogodkov ne drži, zaženite npm run audit:verify.',
  },
}
