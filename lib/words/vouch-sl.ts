/** Ko nekdo jamči za drugega in ko služba za pomoč začne zahtevek za klicatelja, v slovenščini. */
import type { begunEn, vouchEn } from './vouch-en.ts'

export const vouchSl: typeof vouchEn = {
  title: (name) => `Je to res ${name}?`,
  lead: 'Nekdo se predstavlja s tem imenom in želi nazaj dostop do računa. Vaša beseda mu pomaga korak naprej, zato bodite prepričani.',
  who: 'Predstavlja se kot',
  account: 'Račun',
  begun: 'Začetek',
  asked: 'Za vaše jamstvo prosi od',
  device: 'Brskalnik',
  deviceNote: 'kot se sam opiše',
  reference: 'Oznaka',
  warnTitle: 'Preden karkoli pritisnete',
  warn: [
    'Pogovorite se: iz oči v oči ali tako, da pokličete vi, na številko, ki jo že dolgo poznate.',
    'Ne po klepetu, e-pošti ali SMS. Kdor se polasti računa, piše tako kot lastnik.',
    'Nikoli ne preberite kode nekomu, ki pokliče vas. Odložite in pokličite sami.',
    'Če se vam karkoli zdi narobe, pritisnite »To ni ta oseba«. Stvar se mirno preveri in nihče vam ne bo zameril.',
  ],
  how: 'Kako ste se pogovorili?',
  checked: {
    'face-to-face': 'Iz oči v oči',
    'known-voice': 'Klic je bil moj in glas poznam',
    'registered-number': 'S klicem na prijavljeno številko',
  },
  go: 'Pogovor je za mano. Pokaži mi kodo',
  notThem: 'To ni ta oseba',
  notThemNote: 'Skrbniki to takoj preverijo, lastnik računa pa izve za to.',
  codeTitle: 'Zdaj preberite tole',
  codeLead: 'Oseba jo vpiše na strani, kjer je začela. Vidite jo samo zdaj.',
  codeUntil: (clock) => `Velja enkrat, do ${clock}.`,
  codeNever: 'Samo z glasom in nikomur drugemu. Če ne deluje, se pogovorite znova in prosite za novo.',
  again: 'Nazaj, za novo kodo',
  saidTitle: 'Hvala. Zdaj to preverjajo ljudje',
  saidLead: 'Zahtevek je pri skrbnikih in do njihove odločitve z njim ni mogoče narediti nič.',
  overTitle: 'Jamstvo ni več potrebno',
  overLead:
    'Koda je bila uporabljena, zahtevek je šel naprej ali pa je starejši od enega dne. Ničesar vam ni treba storiti.',
  unknownTitle: 'Ta povezava ni za vas ali ne velja več',
  unknownLead: 'Prijavite se s službenim računom, na katerega je prišlo sporočilo. Take povezave veljajo en dan.',
  otherAccount: 'Prijava z drugim računom',
}

export const begunSl: typeof begunEn = {
  link: 'Služba za pomoč mi je prebrala začetno kodo',
  title: 'Vpišite začetno kodo službe za pomoč',
  lead: 'Služba za pomoč je za vas začela zahtevek. Začetna koda ga prinese v ta brskalnik, naprej pa greste sami.',
  label: 'Začetna koda',
  hint: 'Dve skupini po štiri črke in števke. Velike črke in presledki niso pomembni. Vpišete lahko tudi kodo za preverjanje identitete z 8 števkami',
  go: 'Naprej',
}
