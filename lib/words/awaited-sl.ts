/** Kaj piše, dokler koda čaka za drugimi, v slovenščini. */
import type { awaitedEn } from './awaited-en.ts'

export const awaitedSl: typeof awaitedEn = {
  many: (clock) =>
    `Ta hip sprašuje veliko ljudi. Če ima ta račun, kar je za to potrebno, bo koda poslana predvidoma do ${clock}.`,
  slow: 'Koda še ni poslana: ta hip traja dlje kot običajno in ne moremo reči, koliko. Če ima ta račun, kar je za to potrebno, jo pošljemo takoj, ko bo mogoče.',
  stay: 'Ste v vrsti; nova zahteva bi vas postavila na njen konec. Ta stran pove, kdaj je koda na poti; lahko jo pustite odprto ali se vrnete nanjo.',
  undelivered: 'Kode ni bilo mogoče dostaviti. Izberite drugo možnost ali pošljite novo kodo.',
  others: 'Izberite drugo možnost',
  look: 'Poglej znova',
}
