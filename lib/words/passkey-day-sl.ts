/** Kaj se pove o koncu Microsoftovih sporočil SMS in klicev, v slovenščini. */
import type { passkeyCausesEn } from './passkey-day-en.ts'

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
