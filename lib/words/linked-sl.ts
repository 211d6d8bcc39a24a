/** Kar je povedano o povezanih identitetah, v slovenščini. */
import type { LinkedWords } from './linked-en.ts'

export const linkedSl: LinkedWords = {
  sharedLetter: ({ organisation, name, others }) => ({
    subject: `${organisation}, obnova dostopa: en zasebni račun, povezan z več službenimi`,
    body: [
      'Nekdo je povezal račun zunaj službe, da bi z njim dokazal, kdo je. Isti račun je povezan tudi z drugimi službenimi računi.',
      `Povezan zdaj:\n${name}`,
      `Povezan prej:\n${others.join('\n')}`,
      'Če ima te račune ena oseba, ni treba storiti ničesar: Latchkey jih šteje za isto osebo, ki o sebi ne odloča. Če so od različnih oseb, jih vprašajte: ena lahko namreč dokazuje namesto druge.',
    ].join('\n\n'),
  }),
}
