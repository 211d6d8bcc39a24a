/** Kar en skrbnik omili sam, kjer ni mogoče ugotoviti, da sta skrbnika dva, v slovenščini. */
import type { easeAloneEn } from './ease-alone-en.ts'
import { type EaseAloneFacts, type Letter, paragraphs } from './facts.ts'

export const easeAloneSl: typeof easeAloneEn = {
  lead: 'Ni mogoče ugotoviti, da sta skrbnika dva, zato po datoteki s pravili zadošča eden. Vsi pri tem pultu so takoj obveščeni; velja čez 24 ur, če tega nihče ne prekliče.',
  askedThreat: (name, at) =>
    `${name} predlaga izklop ali skrajšanje načina povečane nevarnosti. Začne veljati: ${at}, če tega nihče ne prekliče.`,
  askedPolicy: (name, at) =>
    `${name} potrjuje datoteko s pravili, ki dovoljuje več. Začne veljati: ${at}, če tega ne prekliče noben skrbnik.`,
  look: 'Poglejte',
  cancel: 'Prekličite',
  cancelled: 'Preklicano.',
  letter: ({ organisation, what, administrator, because, effectAt, address }: EaseAloneFacts): Letter => ({
    subject:
      what === 'threat'
        ? `Brez drugega skrbnika: ${administrator} predlaga manj varovanja (${organisation})`
        : `Brez drugega skrbnika: ${administrator} potrjuje pravila, ki dovoljujejo več (${organisation})`,
    body: paragraphs(
      what === 'threat'
        ? `${administrator} predlaga izklop ali skrajšanje načina povečane nevarnosti: ${because}.`
        : `${administrator} potrjuje datoteko s pravili, ki dovoljuje več, v vrsticah: ${because}.`,
      `Ni mogoče ugotoviti, da sta skrbnika dva, zato soglasje drugega ni potrebno. Začne veljati: ${effectAt}.`,
      `Če to ni prav, pred tem prekličite:\n${address}`,
    ),
  }),
}
