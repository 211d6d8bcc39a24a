/** Kaj se pove o koncu Microsoftovih sporočil SMS in klicev, v slovenščini. */
import type { passkeyCausesEn, passkeyDayEn } from './passkey-day-en.ts'

const announced = 'Tako je napovedal Microsoft. Njegove strani so lahko videti drugače.'

export const passkeyCausesSl: typeof passkeyCausesEn = {
  'passkey-required': {
    name: 'Potreben je ključ za dostop',
    headline: () => 'Preden vas spusti noter, Microsoft zahteva ključ za dostop',
    meaning: `Doslej ste prijavo pri Microsoftu lahko potrdili samo s sporočilom SMS ali klicem. Microsoft jih ne pošilja več in namesto njih zahteva ključ za dostop. Te strani ni mogoče preskočiti. ${announced}`,
    canDo: 'Prijavite se z geslom na napravi, ki lahko hrani ključ za dostop, in sledite Microsoftovi strani do konca.',
    whoElse:
      'Skrbnik vam lahko da dovolilnico za prijavo brez sporočila SMS ali varnostni ključ, če ključa za dostop ne more hraniti nobena od vaših naprav.',
  },
  'text-or-voice-only': {
    name: 'Konec sporočil SMS in klicev',
    headline: ({ from }) =>
      `Od ${from ?? 'napovedanega dne'} vas Microsoftova sporočila SMS in klici ne spustijo noter`,
    meaning: `Prijavo pri Microsoftu lahko potrdite samo s sporočilom SMS ali klicem. Od tega dne Microsoft ne pošilja ne enih ne drugih in pred prijavo zahteva ključ za dostop. ${announced}`,
    canDo: 'Ključ za dostop nastavite zdaj, dokler se še lahko prijavite.',
    whoElse: 'Skrbnik vam lahko da varnostni ključ, če ključa za dostop ne more hraniti nobena od vaših naprav.',
  },
}

export const passkeyDaySl: typeof passkeyDayEn = {
  title: {
    ahead: ({ from }) => `Pripravite se na ${from ?? 'konec Microsoftovih sporočil SMS'}`,
    now: () => 'Kako nastavite ključ za dostop',
  },
  announced,
  first: {
    ahead:
      'Odprite Microsoftovo stran spodaj, izberite »Dodaj način prijave« in nato »Ključ za dostop« ter sledite korakom.',
    now: 'Odprite Microsoftovo stran spodaj in se prijavite. Ko zahteva ključ za dostop, sledite njenim korakom do konca.',
  },
  addressLabel: 'Microsoftova stran',
  device: 'Izberite napravo, ki jo želite uporabiti',
  inHand: 'ta, ki jo uporabljate',
  devices: {
    iphone: {
      name: 'iPhone ali iPad',
      steps: [
        'Potrebujete iOS 16 ali novejši in kodo za odklepanje naprave.',
        'Ko vas vpraša, kam naj shrani ključ, izberite Gesla (iCloud Keychain). Z iOS 17 ali novejšim lahko izberete tudi Microsoft Authenticator.',
        'Potrdite s Face ID, Touch ID ali kodo naprave.',
      ],
    },
    android: {
      name: 'Telefon ali tablica Android',
      steps: [
        'Potrebujete zaklepanje zaslona, za Microsoft Authenticator pa Android 14. Številni starejši telefoni lahko uporabijo Googlov upravitelj gesel.',
        'Ko vas vpraša, kam naj shrani ključ, izberite enega od teh dveh.',
        'Potrdite s prstnim odtisom, obrazom ali kodo PIN.',
      ],
    },
    windows: {
      name: 'Računalnik z Windows',
      steps: [
        'Potrebujete Windows 10 ali 11 z Windows Hello: kodo PIN, prstni odtis ali obraz. Vaša organizacija ključev v Windows morda ne dovoli.',
        'Ko vas vpraša, kam naj shrani ključ, izberite to napravo. Če želite uporabiti telefon, izberite telefon in z njegovo kamero preberite kodo QR.',
        'Potrdite z Windows Hello.',
      ],
    },
    mac: {
      name: 'Računalnik Mac',
      steps: [
        'Potrebujete macOS 13 ali novejši in vklopljen iCloud Keychain.',
        'Ko vas vpraša, kam naj shrani ključ, izberite iCloud Keychain. Če želite uporabiti telefon, izberite telefon in z njegovo kamero preberite kodo QR.',
        'Potrdite s Touch ID ali geslom računalnika.',
      ],
    },
    key: {
      name: 'Varnostni ključ',
      steps: [
        'Potrebujete varnostni ključ FIDO2 za USB ali NFC in napravo, na katero ga lahko priključite.',
        'Ko vas vpraša, kam naj shrani ključ za dostop, izberite »Varnostni ključ«.',
        'Vnesite ali izberite kodo PIN ključa in se ga dotaknite.',
      ],
    },
  },
  none: {
    name: 'Nobena od mojih naprav tega ne zmore',
    steps: [
      'Povejte službi za pomoč. Da vam lahko varnostni ključ, ki deluje na vsakem računalniku z USB.',
      'Dokler ga nimate, vam skrbnik lahko da dovolilnico za prijavo brez sporočila SMS.',
      'Če stran ključa za dostop sploh ne ponudi, povejte tudi to: morda je za vas izklopljen.',
    ],
  },
  guest:
    'Tu ste gost. Microsoft je ključe za dostop napovedal tudi za goste, ne vidimo pa, ali vam ga že ponudi. Če ga ne, vprašajte tiste, ki so vas povabili.',
  ownTexts:
    'Kode, ki vam jih v sporočilih SMS pošlje ta stran, gredo po storitvi vaše organizacije. Delujejo še naprej.',
  door: {
    title: ({ from }) => `Ali bi ${from ?? 'tisti dan'} prišli noter?`,
    says: {
      'not-affected': 'Da. Konec Microsoftovih sporočil SMS in klicev te organizacije ne zadeva, kolikor vemo.',
      open: 'Da. Pri Microsoftu lahko prijavo potrdite tudi drugače kot s sporočilom SMS ali klicem.',
      passkey:
        'Samo s ključem za dostop. Pri Microsoftu lahko prijavo potrdite le s sporočilom SMS ali klicem, teh pa Microsoft ne bo več pošiljal.',
      nothing:
        'Pri Microsoftu danes nimate ničesar, s čimer bi prijavo potrdili. Če Microsoft to zahteva, morate najprej nekaj nastaviti.',
      unknown:
        'Ne vemo. Tega, kar ste registrirali pri Microsoftu, ali tega, kar dovoli vaša organizacija, ni bilo mogoče prebrati.',
    },
    over: 'Ali pridete noter zdaj, ko Microsoftovih sporočil SMS ni več?',
  },
}
