/** Kode, ki jih prebere odobritelj, in zahtevki za klicatelje, kot jih vidi pult, v slovenščini. */
import type { callerEn, readOutEn } from './desk-vouch-en.ts'
import { pluralIn } from './plural.ts'

const plural = pluralIn('sl')

export const readOutSl: typeof readOutEn = {
  link: 'Tej osebi preberite kodo za preverjanje identitete',
  title: (name) => `Koda za preverjanje identitete za osebo: ${name}`,
  lead: 'Za nekoga, ki ste ga pravkar preverili. To je en dokaz: zraven je potreben še eden, ki ga ima samo ta oseba. Kdor kodo prebere, o tem zahtevku ne odloča.',
  leavesQueue: 'Zahtevek zapusti vrsto, oseba pa nadaljuje v brskalniku, kjer je začela.',
  how: 'Kako ste jo preverili?',
  faceToFace: {
    'staff-card': 'Iz oči v oči, s službeno izkaznico s fotografijo',
    'official-document': 'Iz oči v oči, z uradnim dokumentom s fotografijo',
  },
  compared: 'Številka, ki ste jo primerjali, če iz oči v oči',
  comparedHint:
    'Številka službene izkaznice ali zadnji štirje znaki številke dokumenta. Ostane v zapisu in jo prebere, kdor odloča.',
  number: (number) => `S klicem na prijavljeno številko, ki je tu prikazana le delno: ${number}`,
  wholeNumber:
    'Cela številka je v skrbniškem središču Entra: odprite račun, nato »Načini preverjanja pristnosti« (Authentication methods).',
  numberNote: 'Pokličete vi, na številko, ki je tam. Dohodni klic ne pove nič, ne glede na številko.',
  tooNew: (count) =>
    `${plural(count, { one: 'številka je izpuščena', two: 'številki sta izpuščeni', few: 'številke so izpuščene', other: 'številk je izpuščenih' })} zaradi premajhne ali neznane starosti.`,
  noNumber: 'Za ta račun ni prijavljena nobena številka.',
  go: 'Pokaži kodo',
  again: 'Pokaži novo kodo',
  codeTitle: 'Zdaj preberite to kodo za preverjanje identitete',
  codeLead: 'Oseba izbere »Koda za preverjanje identitete od službe za pomoč« in jo vpiše. Vidite jo samo zdaj.',
  codeUntil: (clock) => `Velja enkrat, do ${clock}. Nadomesti jo vsaka novejša.`,
  back: 'Nazaj k zahtevku',
  noAccount: 'Računa z vpisanim imenom ni, zato kode ni mogoče prebrati. Osebi tega nismo povedali.',
  unresolved: 'Ime se še išče. Poglejte znova čez trenutek.',
  notNow: 'Pri tem stanju zahtevka kode ni mogoče vpisati.',
  checked: {
    'face-to-face': 'preverjanje iz oči v oči',
    'registered-number': 'klic na prijavljeno številko',
    'known-voice': 'lasten klic in znan glas',
  },
  perhapsOwn: 'morda ista oseba z drugim računom',
  readOutBy: (name, how) => `prebral(a): ${name}, ${how}`,
  comparedBy: {
    'staff-card': (number) => `službena izkaznica ${number}`,
    'official-document': (number) => `dokument, ki se konča s ${number}`,
    'registered-number': (number, since) =>
      since ? `${number}, prijavljena ${since}` : `${number}, prijavljena pred tem rokom`,
  },
}

export const callerSl: typeof callerEn = {
  link: 'Začni za klicatelja',
  title: 'Začnite za klicatelja',
  lead: 'Za nekoga po telefonu, ki ne more začeti sam. Vpišete ime, kot ga pove; kdo je, pokaže v svojem brskalniku. Vi namesto njega ne dokažete ničesar.',
  name: 'Prijavno ime, kot ga pove klicatelj',
  go: 'Začni',
  codeTitle: 'Klicatelju preberite to začetno kodo',
  steps: (address, link) => [`Odprite ${address}`, `Izberite »${link}«`, 'Vpišite to začetno kodo'],
  codeUntil: (clock) => `Velja enkrat, v enem brskalniku, do ${clock}. Vidite jo samo zdaj.`,
  reference: 'Oznaka zahtevka',
  open: 'Odpri zahtevek',
}
