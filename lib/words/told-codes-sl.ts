/** Kaj pomenijo kode vrnjene pošte, pogovornih oken na napravi in vse druge objavljene kode, v slovenščini. */
import type { toldCodesEn } from './told-codes-en.ts'

export const toldCodesSl: typeof toldCodesEn = {
  senses: {
    'account-deleted': {
      event: 'Zavrnjeno, račun je izbrisan',
      means: 'je bil račun izbrisan',
      canDo:
        'Najprej preverite ime. Če je pravo, se kmalu obrnite na skrbnika: izbrisan račun je mogoče obnoviti 30 dni, pozneje ne več.',
    },
    'tenant-sending': {
      event: 'Pošta se je vrnila, vsa organizacija ne sme pošiljati',
      means: 'je Microsoft vsej vaši organizaciji ustavil pošiljanje navzven',
      canDo:
        'Težava ni v vašem računu in novo geslo ne spremeni ničesar. Povejte skrbniku: samo on lahko to uredi z Microsoftom. Drugi v organizaciji vidijo enako.',
    },
    'sending-limit': {
      event: 'Pošta se je vrnila, preveč prejemnikov',
      means: 'ste dosegli število prejemnikov, ki jim nabiralnik sme pisati',
      canDo:
        'Počakajte: dnevna omejitev sama mine v 24 urah. Pošljite manj ljudem naenkrat ali uporabite seznam. Če toliko sporočil niste poslali vi, začnite tukaj: račun morda uporablja kdo drug.',
    },
    'mail-program-refused': {
      event: 'Zavrnjeno, poštni program se prijavlja po starem',
      means: 'se poštni program ali naprava prijavlja z imenom in geslom, Microsoft pa tega ne sprejema več',
      canDo:
        'Uporabite novejši Outlook ali brskalnik. Tiskalniku ali starejšemu programu novo geslo ne pomaga: obrnite se na tistega, ki ga je nastavil.',
    },
    'send-as-denied': {
      event: 'Pošta se je vrnila, poslana v imenu, ki ni vaše',
      means: 'naj bi sporočilo odšlo v imenu koga drugega ali skupine, brez pravice do tega',
      canDo:
        'Vaš račun deluje. Pod »Od« izberite svoj naslov in pošljite znova. Če bi v tem imenu morali smeti pošiljati, prosite skrbnika za pravico.',
    },
    'recipient-blocked': {
      event: 'Pošta se je vrnila, vaša organizacija ta naslov blokira',
      means: 'vaša organizacija ne pusti pošte na ta naslov',
      canDo: 'Vaš račun deluje. Preverite, ali je naslov brez napak. Če je, prosite skrbnika, naj ga dovoli.',
    },
    'recipient-refuses': {
      event: 'Pošta se je vrnila, druga stran je ni sprejela',
      means: 'druga stran sporočila ni sprejela: naslova ni, nabiralnik je poln ali pa pošiljatelja ne sprejema',
      canDo:
        'Vaš račun deluje. Preverite naslov in pošljite znova. Če se vrne, osebo poiščite drugače: spremeni lahko samo njena stran.',
    },
    'server-refused': {
      event: 'Pošta se je vrnila, strežniku pošiljatelja ne zaupajo',
      means: 'je sporočilo šlo skozi strežnik ali v imenu domene, ki ji druga stran ne zaupa',
      canDo:
        'Težava ni v vašem računu. Vrnjeno sporočilo pošljite tistim, ki skrbijo za vašo pošto: iz njega vidijo, kaj je treba nastaviti.',
    },
    'mail-delayed': {
      event: 'Pošta zamuja',
      means: 'sporočilo še ni prispelo in se samo pošilja znova',
      canDo: 'Počakajte in ga ne pošiljajte znova. Če ga ni mogoče dostaviti, v dnevu ali dveh dobite novo obvestilo.',
    },
    'device-network': {
      event: 'Naprava ni dosegla Microsofta',
      means: 'naprava ali program po omrežju ni dosegel Microsofta',
      canDo:
        'Preverite, ali se odpirajo druge strani ter ali sta datum in ura prava. Poskusite v drugem omrežju, na primer z mobilnimi podatki, in za trenutek izklopite VPN. Geslo ni težava.',
    },
    'device-sign-in': {
      event: 'Prijava na napravi se ni končala',
      means: 'se del naprave, ki vas prijavlja, ni iztekel do konca, pogosto zaradi česa starega, kar si je zapomnila',
      canDo:
        'Najprej poskusite v brskalniku: če tam uspe, je z računom vse v redu. Nato napravo znova zaženite, se v programu odjavite in spet prijavite. Če ostane, v nastavitvah odstranite službeni račun in ga dodajte znova ali prosite tistega, ki skrbi za napravo.',
    },
  },
  families: {
    you: {
      event: 'Zavrnjeno, poskusite znova',
      means: 'nekaj v zvezi z imenom, geslom, kodo ali izbiro na tisti strani ni bilo sprejeto',
      canDo:
        'Zaprite brskalnik in začnite še enkrat. Preverite ime in uporabite najnovejšo kodo ali dovolilnico. Če ostane, tukaj ugotovite, kaj ustavlja račun.',
    },
    device: {
      event: 'Zavrnjeno zaradi naprave',
      means: 'naprava, njeni ključi ali program na njej niso bili sprejeti',
      canDo:
        'Najprej poskusite v brskalniku na drugi napravi: če tam uspe, je z računom vse v redu. Nato svojo znova zaženite in namestite posodobitve. Če ostane, prosite tistega, ki skrbi za napravo.',
    },
    administrator: {
      event: 'Zavrnila nastavitev organizacije',
      means: 'nastavitev vaše organizacije tega ne dovoli ali pa ni prava',
      canDo: 'Nič, kar vpišete, ne pomaga. Kodo sporočite skrbniku svoje organizacije.',
    },
    'app-owner': {
      event: 'Program ni prav vprašal',
      means: 'je program Microsoft vprašal narobe ali pa ni prav nastavljen',
      canDo:
        'Težava ni v vašem računu in ne v geslu. Program zaprite in znova odprite; če ostane, povejte njegovemu lastniku, skupaj s kodo.',
    },
    'other-organisation': {
      event: 'Zavrnila druga organizacija',
      means: 'ste bili pri organizaciji, ki takega računa ne pozna ali ne sprejema',
      canDo:
        'Odjavite se iz drugega računa ali odprite zasebno okno in izberite račun, ki sodi tja. Če je pravi, vas lahko spusti samo tista organizacija.',
    },
    microsoft: {
      event: 'Težava pri Microsoftu 365',
      means: 'je imela storitev sama trenutno težavo',
      canDo: 'Gesla ne menjajte in poskusite znova čez 15 minut. Drugi verjetno vidijo enako.',
    },
    nothing: {
      event: 'Običajen korak',
      means: 'ni narobe nič: to je običajen korak prijave',
      canDo: 'Prijavite se znova. Če se takoj ponovi, zaprite brskalnik in začnite od začetka.',
    },
  },
  whoseLabel: 'Kdo lahko to uredi',
  whose: {
    you: 'Vi, tukaj in zdaj',
    device: 'Vi na svoji napravi ali tisti, ki skrbi zanjo',
    administrator: 'Skrbnik vaše organizacije',
    'app-owner': 'Lastnik programa',
    'other-organisation': 'Druga organizacija',
    microsoft: 'Microsoft. Počakajte in poskusite znova',
    nothing: 'Ni treba nikomur: to je običajen korak',
  },
  reportedText:
    'Sporočila o napaki, ki ste ga vpisali, nismo razumeli. Do 300 znakov gre z vašim zahtevkom: skrbnik jih lahko prebere, ko dokažete, kdo ste, z opombo, da niso preverjeni.',
  backToRequest: 'Nazaj k mojemu zahtevku',
}
