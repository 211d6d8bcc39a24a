import type { PassWords } from './pass-en.ts'

export const passSl: PassWords = {
  title: 'Dovolilnica za eno prijavo',
  lead: 'Dovolilnica enkrat nadomesti geslo in drugi dokaz. Z njo se prijavite in nastavite nov drugi dokaz.',
  before:
    'Pri roki imejte napravo, na kateri boste nastavili nov dokaz. Nastaviti ga je treba v 10 minutah po prijavi.',
  go: 'Izdaj dovolilnico',
  shownTitle: 'Vaša dovolilnica',
  shownOnce:
    'Pokazana je samo zdaj in samo tu. Prepišite jo ali nadaljujte takoj. Nihče drug je ne vidi in nihče vas je ne bo nikoli vprašal.',
  worksUntil: (clock) => `Velja enkrat, do ${clock}.`,
  stepsTitle: 'Kaj storiti zdaj',
  steps: (securityInfo) => [
    'Odprite Microsoftovo prijavno stran in vpišite službeno prijavno ime. Nato vpraša po začasni dovolilnici (Temporary Access Pass). Če vpraša po geslu, izberite drug način prijave in tam dovolilnico. Če je Microsoft še ne ponudi, počakajte nekaj minut in poskusite znova.',
    'Vpišite dovolilnico.',
    `V 10 minutah odprite ${securityInfo} in dodajte nov način: aplikacijo za preverjanje, ključ za dostop ali drug telefon.`,
    'Izgubljenega tam odstranite s seznama ali za to prosite skrbnika.',
  ],
  signIn: 'Odpri Microsoftovo prijavno stran',
  next: 'Imam jo, pokaži stanje zahtevka',
  waitingTitle: 'Dovolilnica vas čaka',
  waitingLead: (clock) => `Izdana je bila ob ${clock} in pokazana enkrat. Gledamo, ali je bila uporabljena.`,
  waitingUntil: 'Velja do',
  overTitle: 'Dovolilnica je potekla',
  overLead: (clock) =>
    `Izdana je bila ob ${clock} in je ni nihče pravočasno uporabil. V vašem računu ni spremenila ničesar.`,
  overNext: 'Spodaj dobite novo. Potekla se prej izbriše.',
  overGo: 'Prosim za novo dovolilnico',
  status: {
    name: 'Dovolilnica vas čaka',
    next: 'Na vrsti ste vi: pri Microsoftu se prijavite z dovolilnico, ki ste jo videli, in nastavite nov način.',
  },
  statusOver: {
    name: 'Dovolilnica je potekla',
    next: 'Na vrsti ste vi: vrnite se v brskalnik, kjer ste začeli, in prosite za novo.',
  },
  setUpGo: 'Zdaj nastavite nov način',
  waitingNext: 'Ko se z njo prijavite, ta stran to pove sama.',
  usedNext: 'Zdaj nastavite nov drugi dokaz, v 10 minutah po prijavi. Kako, piše spodaj.',
  lost: 'Dovolilnice nimam ali pa ne deluje',
  lostNote: 'Dovolilnico izbrišemo in lahko dobite drugo. Nikoli ni več kot ena.',
}
