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
  setUpGo: (address) => `Dodajte nov način na ${address}`,
  waitingNext: 'Ko se z njo prijavite, ta stran to pove sama.',
  after: {
    open: 'Zdaj dodajte nov način prijave, v 10 minutah po prijavi z dovolilnico. Ko ga vidimo, to pove ta stran.',
    registered: (clock) =>
      `Vaš nov način prijave je dodan: videli smo ga ob ${clock}. Uporabite ga pri naslednji prijavi. Tu vam ni treba storiti nič več.`,
    missed: (clock) =>
      `Ko smo pogledali ob ${clock}, nov način ni bil dodan, 10 minut pa je minilo. Dovolilnica velja samo enkrat. Za novo začnite nov zahtevek.`,
    unknown:
      'Nismo mogli videti, ali ste dodali nov način. Če ste ga, se prijavite z njim. Če ga niste, začnite nov zahtevek in vzemite novo dovolilnico.',
  },
  againGo: 'Začni nov zahtevek',
  statusAfter: {
    open: 'Na vrsti ste vi: v 10 minutah po prijavi dodajte nov način tam, kjer ste se prijavili z dovolilnico.',
    registered: 'Storiti vam ni treba nič več: nov način prijave je dodan.',
    missed: 'Na vrsti ste vi: nov način ni bil pravočasno dodan. Začnite nov zahtevek in vzemite novo dovolilnico.',
    unknown: 'Na vrsti ste vi: če niste mogli dodati novega načina, začnite nov zahtevek in vzemite novo dovolilnico.',
  },
  lost: 'Dovolilnice nimam ali pa ne deluje',
  lostNote: 'Dovolilnico izbrišemo in lahko dobite drugo. Nikoli ni več kot ena.',
}
