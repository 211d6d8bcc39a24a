/** Nadaljevanje na drugi napravi. */
import type { deviceEn } from './device-en.ts'

export const deviceSl: typeof deviceEn = {
  link: 'Nadaljuj na drugi napravi',
  title: 'Nadaljevanje na drugi napravi',
  lead: 'Zahtevek se lahko preseli na vaš telefon ali na drug računalnik, z vsem, kar ste že dokazali. Ta brskalnik ga potem ne odpira več.',
  show: 'Pokaži kvadratno kodo',
  stay: 'Ostani na tej napravi',
  scan: 'S fotoaparatom druge naprave skenirajte ta kvadrat ali odprite naslov pod njim.',
  picture: 'Kvadratna koda z naslovom, ki je zapisan spodaj',
  address: 'Naslov',
  life: (clock: string) => `Velja enkrat, do ${clock}. Odprite ga samo sami: nihče vas nikoli ne bo prosil zanj.`,
  joined: 'Druga naprava ga je odprla.',
  again: 'Pokaži novo',
  code: 'Koda, ki jo prikazuje druga naprava',
  codeHint: 'Šest števk; presledki niso pomembni',
  go: 'Preseli tja',
  openTitle: 'Želite nadaljevati zahtevek na tej napravi?',
  openLead: 'Ta naslov preseli odprt zahtevek za obnovo dostopa na to napravo.',
  openWarning:
    'Nadaljujte samo, če imate obe napravi pred seboj. Če vam je naslov nekdo poslal ali vas prosil, da ga skenirate, zaprite to stran in to povejte ljudem, ki so navedeni spodaj.',
  openBeside: (reference) =>
    `Ta brskalnik ima svoj zahtevek za obnovo, ${reference}. Tu ostane odprt, dokler se drugi ne preseli sem; potem ta brskalnik odpira samo še drugega.`,
  openGo: 'Nadaljuj tukaj',
  overTitle: 'Ta naslov ne velja več',
  overLead:
    'Velja enkrat in deset minut. Na napravi, na kateri je zahtevek odprt, znova izberite »Nadaljuj na drugi napravi«.',
  codeTitle: 'Vpišite to kodo na prvi napravi',
  codeLead: 'Preselilo se še ni nič. Takoj ko bo koda vpisana tam, se ta stran nadaljuje sama.',
  codeLife: (clock: string) => `Koda velja do ${clock}. Nikomur je ne preberite.`,
  codeRefresh: 'Koda je vpisana',
}
