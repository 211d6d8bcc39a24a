/** Kar namizje pove o pripravljenosti po oddelkih, v slovenščini. */
import type { readinessEn } from './readiness-en.ts'

export const readinessSl: typeof readinessEn = {
  title: 'Bi ljudje prišli nazaj noter?',
  link: 'Pripravljenost',
  lead: 'Koliko ljudi iz vsakega oddelka se je pripravilo in koliko bi jih danes samih obnovilo dostop, med tistimi, za katere je to znano. Kaj kdo od njih ima, ni prikazano, ne tu ne drugje.',
  columns: {
    department: 'Oddelek',
    people: 'Ljudje',
    notKnown: 'Še ni znano',
    prepared: 'Pripravljeni',
    ready: 'Bi prišli noter',
  },
  together: 'Manjši oddelki skupaj',
  all: 'Vsi',
  note: (least) =>
    `Oddelki z manj kot ${least} ljudmi so prikazani skupaj. Za tistega, ki strani »Kaj vas spravi nazaj noter« še ni odprl, še ni znano, ali bi prišel noter: njegove načine pri Microsoftu pogledamo, ko jo odpre. Odstotki so od tistih, ki so jo odprli.`,
  at: (moment) => `Oddelki, kakor jih je imel imenik: ${moment}.`,
  unavailable: 'Imenik ta hip ne odgovarja. Poglejte znova čez minuto.',
  none: 'Ljudi je premalo, da bi kaj pokazali, ne da bi koga izpostavili.',
  invite: (address) => `Ljudi povabite na ${address}. Dve minuti zadoščata.`,
}
