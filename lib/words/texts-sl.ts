import type { textsEn } from './texts-en.ts'

/** Brez č, š in ž, kjer gre: z njimi je v enem sporočilu prostora za manj kot pol toliko znakov. */
export const textsSl: typeof textsEn = {
  code: ({ spoken, organisation }) => `${spoken} je koda za obnovo dostopa (${organisation}). Ne povejte je nikomur.`,
  codeBrief: ({ spoken, organisation }) => `${spoken}: koda, ${organisation}. Ne povejte je nikomur.`,
  rehearsal: ({ spoken, organisation }) => `${spoken} je koda za vajo (${organisation}). Ne odpre nicesar.`,
  rehearsalBrief: ({ spoken, organisation }) => `${spoken}: koda za vajo, ${organisation}`,
  notYou: (says, address) => `${says}. Niste bili vi? Odprite ${address}`,
  notYouBrief: (says, address) => `${says}. Niste vi? ${address}`,
  notYouBare: (address) => `Niste vi? ${address}`,
  stop: (says, address) => `${says}. Obnova ni vasa? Ustavite jo: ${address}`,
  stopBrief: (says, address) => `${says}. Niste vi? Ustavite: ${address}`,
  stopBare: (address) => `Obnova ni vasa? Ustavite jo: ${address}`,
  stopLeast: (address) => `Ni vasa? Ustavite: ${address}`,
  asks: {
    ifYours: (telephone) => `Ce je bila vasa, poklicite ${telephone}`,
    startAnew: () => 'Se ne morete prijaviti? Zacnite novega.',
    notExpected: (telephone) => `Niste vedeli za to? Poklicite ${telephone}`,
  },
  brief: {
    changed: (organisation) => `${organisation}: dostop spremenjen`,
    proof: (organisation) => `${organisation}: oseba preverjena`,
    progress: (organisation) => `${organisation}: obnova dostopa`,
    stopped: (organisation) => `${organisation}: obnova ustavljena`,
    lapsed: (organisation) => `${organisation}: zahtevek koncan`,
    over: (organisation) => `${organisation}: rok je potekel`,
  },
  wait: (organisation, until, address) =>
    `Novo geslo (${organisation}) caka do: ${until}. Niste bili vi? Preklic: ${address}`,
  waitBrief: (organisation, address) => `Novo geslo (${organisation}) caka. Niste vi? Preklic: ${address}`,
  waitOver: (organisation, address) =>
    `Cakanja na novo geslo (${organisation}) je konec. Niste bili vi? Preklic: ${address}`,
  waitOverBrief: (organisation, address) => `Novo geslo (${organisation}): konec cakanja. Preklic: ${address}`,
  waitBare: (address) => `Novo geslo ni vase? Preklic: ${address}`,
  waitLeast: (address) => `Niste vi? Preklic: ${address}`,
}
