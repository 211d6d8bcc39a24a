import type { textsEn } from './texts-en.ts'

/** Brez č, š in ž, kjer gre: z njimi je v enem sporočilu prostora za manj kot pol toliko znakov. */
export const textsSl: typeof textsEn = {
  code: ({ spoken, organisation }) => `${spoken} je koda za obnovo dostopa (${organisation}). Ne povejte je nikomur.`,
  codeBrief: ({ spoken, organisation }) => `${spoken}: koda, ${organisation}. Ne povejte je nikomur.`,
  rehearsal: ({ spoken, organisation }) => `${spoken} je koda za vajo (${organisation}). Ne odpre ničesar.`,
  rehearsalBrief: ({ spoken, organisation }) => `${spoken}: koda za vajo, ${organisation}`,
  notYou: (says, address) => `${says}. Niste bili vi? Odprite ${address}`,
  notYouBrief: (says, address) => `${says}. Niste vi? ${address}`,
  notYouBare: (address) => `Niste vi? ${address}`,
  brief: {
    changed: (organisation) => `${organisation}: dostop spremenjen`,
    proof: (organisation) => `${organisation}: identiteta potrjena`,
    progress: (organisation) => `${organisation}: obnova dostopa`,
    over: (organisation) => `${organisation}: rok je potekel`,
  },
  wait: (organisation, until, address) =>
    `Sprememba dostopa (${organisation}) velja od ${until}. Niste bili vi? Preklic: ${address}`,
  waitBrief: (until, address) => `Sprememba velja od ${until}. Preklic: ${address}`,
}
