/** Kaj piše na strani vsakega načina, v slovenščini. */
import type { newCodeEn, passkeyEn, waysEn } from './ways-en.ts'

const LIFE = 'Velja 10 minut, enkrat in samo tukaj.'
const code = { label: 'Koda', hint: '8 števk. Presledki ne motijo', go: 'Naprej' }

export const waysSl: typeof waysEn = {
  'code-by-email': {
    ...code,
    hint: '8 števk. Prilepite lahko celo vrstico',
    title: 'Vpišite kodo iz e-pošte',
    lead: ['Če ima ta račun prijavljen e-poštni naslov, ki ga je mogoče uporabiti, je koda z 8 števkami na poti tja.'],
    trouble: 'Je ni?',
    help: [
      'Lahko traja minuto. Poglejte tudi med neželeno pošto.',
      'Gre na naslov zunaj službenega nabiralnika, nikoli v nabiralnik, do katerega ne morete.',
      'Če naslov ni prijavljen ali je bil spremenjen v zadnjih 7 dneh, ne pošljemo ničesar. Kaj od tega velja, ne povemo, da tu nihče ne bi mogel izvedeti česa o vas.',
    ],
  },
  'code-by-text': {
    ...code,
    hint: '6 števk. Prilepite lahko celo sporočilo',
    title: 'Vpišite kodo iz sporočila SMS',
    lead: ['Če ima ta račun prijavljen telefon, ki ga je mogoče uporabiti, je koda s 6 števkami na poti tja.'],
    trouble: 'Je ni?',
    help: [
      'Lahko traja minuto. Telefon potrebuje signal.',
      'Gre na mobilno številko, ki ste jo pri Microsoftu prijavili za prijavo.',
      'Pošlje jo vaša organizacija, ne Microsoft. Konec Microsoftovih sporočil SMS leta 2027 je ne ustavi.',
      'Če telefon ni prijavljen ali je bil spremenjen v zadnjih 7 dneh, ne pošljemo ničesar. Kaj od tega velja, ne povemo, da tu nihče ne bi mogel izvedeti česa o vas.',
    ],
  },
  'saved-code': {
    label: 'Shranjena koda',
    hint: '16 črk in števk. Velikost črk, presledki in vezaji niso pomembni',
    go: 'Naprej',
    title: 'Vpišite eno od shranjenih kod',
    lead: [
      'Vzemite katero koli neprečrtano kodo z lista, ki ste ga natisnili ali si ga zapisali, ko ste se pripravili na tak dan.',
      'Deluje enkrat. Ko zadošča za dokaz, vam na njenem mestu pokažemo novo.',
    ],
    trouble: 'Ne deluje?',
    help: [
      'Črko O beremo kot števko 0, črki I in L pa kot števko 1.',
      'Koda, ki je bila že uporabljena ali je z zamenjanega lista, ne deluje.',
      'List, narejen v zadnjih 7 dneh, še ne šteje. Kaj od tega velja, ne povemo, da tu nihče ne bi mogel izvedeti česa o vas.',
    ],
  },
  'authenticator-code': {
    label: 'Koda',
    hint: '6 števk. Presledki ne motijo',
    go: 'Naprej',
    title: 'Vpišite kodo iz aplikacije za preverjanje',
    lead: [
      'Odprite aplikacijo, ki ste jo dodali tukaj, in poiščite vrstico za obnovo dostopa. Vsakih 30 sekund pokaže novo kodo.',
      'Vsaka koda deluje enkrat.',
    ],
    trouble: 'Ne deluje?',
    help: [
      'Če se bo koda zdaj zdaj zamenjala, počakajte na naslednjo.',
      'Ura na telefonu mora biti točna. Nastavite jo, naj se nastavlja sama.',
      'Aplikacija, dodana v zadnjih 7 dneh, še ne šteje. Ob kodi tega ne povemo, da tu nihče ne bi mogel izvedeti česa o vas.',
    ],
  },
  passkey: {
    label: 'Ključ za dostop',
    hint: 'Naprava vas prosi za prst, obraz ali kodo PIN',
    go: 'Uporabi ključ za dostop',
    title: 'Uporabite svoj ključ za dostop',
    lead: [
      'Naprava ali varnostni ključ vas prosi, da ga odklenete, in odgovori namesto vas. To, s čimer ga odklenete, je nikoli ne zapusti.',
      'Šteje kot dva dokaza hkrati.',
    ],
    trouble: 'Ne deluje?',
    help: [
      'Ključ za dostop mora biti tisti, ki ste ga dodali tukaj. Tisti za prijavo v Microsoft 365 je drug.',
      'Če je na telefonu, izberite »telefon« ali »druga naprava«, ko naprava vpraša, in imejte telefon pri roki.',
      'Ključ, dodan v zadnjih 7 dneh, še ne šteje. Tega tu ne povemo, da nihče ne bi mogel izvedeti česa o vas.',
    ],
  },
  'recovery-contact': {
    ...code,
    title: 'Vpišite kodo, ki vam jo prebere nekdo od sodelavcev',
    lead: [
      'Prosili smo ljudi, ki lahko jamčijo za vas. Če taki so, vas pokličejo ali pridejo k vam in vam preberejo kodo z 8 števkami. Telefon imejte pri roki.',
      LIFE,
    ],
    trouble: 'Ni nihče poklical?',
    help: [
      'To je vaš vodja in tisti, ki ste jih za to izbrali.',
      'Pokličejo vas na številko, ki jo poznajo, ali pridejo k vam. Kdor vam piše v klepetu, ni eden od njih.',
    ],
  },
  'approver-code': {
    ...code,
    label: 'Koda za preverjanje identitete',
    title: 'Vpišite kodo za preverjanje identitete',
    lead: [
      'Skrbnik vam prebere 8 števk, ko osebno ali s klicem na prijavljeno številko preveri, kdo ste.',
      'Velja 10 minut, enkrat in samo v tem brskalniku.',
    ],
    trouble: 'Kode nimate?',
    help: [
      'Pojdite k službi za pomoč ali jo pokličite in povejte oznako s te strani.',
      'Če so vam prebrali začetno kodo s črkami, jo lahko prav tako vpišete tukaj.',
    ],
  },
}

export const passkeySl: typeof passkeyEn = {
  needsScript: 'Ključ za dostop potrebuje JavaScript, ki v tem brskalniku ne teče. Izberite drug način.',
  unsupported: 'Ta brskalnik ne zna uporabiti ključev za dostop. Izberite drug način ali odprite to stran v drugem.',
  waiting: 'Naprava vas zdaj vpraša',
  cancelled:
    'Nič ni bilo uporabljeno: bilo je preklicano, trajalo je predolgo ali pa na tej napravi ni našega ključa. Pritisnite gumb in poskusite znova ali izberite drug način.',
  failed: 'Naprava ključa ni mogla uporabiti. Pritisnite gumb in poskusite znova ali izberite drug način.',
}

export const newCodeSl: typeof newCodeEn = {
  title: 'Nova koda na mestu uporabljene',
  lead: 'Shranjena koda, ki ste jo uporabili, ne velja več. Pokažemo vam novo, enkrat in samo na tem zaslonu. Pripravite list in pisalo ali tiskalnik.',
  go: 'Pokaži novo kodo',
  shownTitle: 'Vaša nova shranjena koda',
  shown: 'Uporabljeno kodo prečrtajte in zraven zapišite to. Ko zapustite stran, je ne more pokazati nihče več.',
  print: 'Natisni to stran',
  told: 'Vse naslove vašega računa obvestimo, da je bila koda zamenjana.',
  done: 'Zapisana je. Naprej',
  later: 'Ne zdaj',
  offer: 'Uporabili ste shranjeno kodo. Ta ne velja več, nova na njenem mestu pa je pripravljena.',
  offerGo: 'Pokaži mi novo',
}
