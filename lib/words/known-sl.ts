/** About a browser that an account knows, in Slovenian. */
import type { KnownWords } from './known-en.ts'

export const knownSl: KnownWords = {
  title: 'Ali ta računalnik uporabljate samo vi?',
  lead: 'Ta brskalnik bomo prepoznali še 90 dni. Neznanci, ki poskušajo z vašim imenom, vam tu ne morejo porabiti kod in poskusov. Nikogar ne prijavi.',
  shared: 'Ta računalnik uporabljajo tudi drugi',
  sharedNote: 'Potem ta brskalnik takoj pozabimo.',
  save: 'Shrani',
  signOut: {
    title: 'Ali ta računalnik uporabljajo tudi drugi?',
    lead: 'Microsoft vas lahko v tem brskalniku ohrani prijavljene s službenim računom. Odjavite se pri njem in se vrnite sem. Obnovitev se nadaljuje.',
    go: 'Odjava pri Microsoftu',
  },
}
