/** Kar prebere zaposleni, ki se prijavi za pripravo ali za jamčenje, v slovenščini. */
import type { workEn } from './enrol-en.ts'

export const workSl: typeof workEn = {
  title: 'Prijavite se s službenim računom',
  lead: {
    enrol: 'Tako lahko poti nazaj v vaš račun pripravite samo vi.',
    vouch: 'Tako vemo, kdo jamči.',
  },
  againTitle: 'Prijavite se še enkrat, potem nadaljujte',
  againLead: (minutes) =>
    `Pot v račun lahko spremeni samo, kdor se je prijavil v zadnjih ${minutes} minutah. Vrnili se boste, kjer ste bili.`,
  go: 'Prijava z Microsoftom',
  lockedOut: 'Prijava ne gre?',
  lockedOutGo: 'Obnovite dostop do računa',
  problems: {
    failed: 'Prijava ni uspela. Poskusite še enkrat.',
    'not-admitted': 'Tu se lahko prijavijo samo ljudje iz te organizacije; gostje se pripravijo v svoji.',
    unavailable: 'Microsoftova prijava ta hip ne odgovarja. Poskusite čez minuto.',
    'signed-out': 'Tu ste odjavljeni.',
  },
}
