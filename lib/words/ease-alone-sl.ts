/** Kar en skrbnik omili sam, kjer nobenih dveh ni mogoče razločiti, v slovenščini. */
import type { easeAloneEn } from './ease-alone-en.ts'
import { type EaseAloneFacts, type Letter, paragraphs } from './facts.ts'

export const easeAloneSl: typeof easeAloneEn = {
  lead: 'Nobenih dveh skrbnikov ni mogoče razločiti, zato po datoteki s pravili zadošča eden. Vsi pri tem pultu so takoj obveščeni; velja čez 24 ur, če tega nihče ne prekliče.',
  askedThreat: (name, at) =>
    `${name} predlaga izklop ali skrajšanje načina povečane nevarnosti. Velja ob: ${at}, če tega nihče ne prekliče.`,
  askedPolicy: (name, at) =>
    `${name} potrjuje datoteko s pravili, ki dovoljuje več. Velja ob: ${at}, če tega ne prekliče noben skrbnik.`,
  look: 'Poglejte',
  cancel: 'Prekličite',
  cancelled: 'Preklicano.',
  letter: ({ organisation, what, administrator, because, effectAt, address }: EaseAloneFacts): Letter => ({
    subject:
      what === 'threat'
        ? `${administrator} sam predlaga manj varovanja (${organisation})`
        : `${administrator} sam potrjuje pravila, ki dovoljujejo več (${organisation})`,
    body: paragraphs(
      what === 'threat'
        ? `${administrator} predlaga izklop ali skrajšanje načina povečane nevarnosti: ${because}.`
        : `${administrator} potrjuje datoteko s pravili, ki dovoljuje več, v vrsticah: ${because}.`,
      `Nobenih dveh skrbnikov ni mogoče razločiti, zato soglasje drugega ni potrebno. Velja ob: ${effectAt}.`,
      `Če to ni prav, pred tem prekličite:\n${address}`,
    ),
  }),
}
