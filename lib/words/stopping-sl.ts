/** Po »to nisem bil jaz«: strani in pisma v slovenščini. */
import type { stoppedEn, stopSetAsideEn } from './stopping-en.ts'

export const stoppedSl: typeof stoppedEn = {
  title: 'Nekdo je ta zahtevek ustavil',
  lead: 'Nekdo je v našem sporočilu o njem pritisnil »to ni moj zahtevek«, že drugič v 30 dneh. Dokler naši sodelavci ne preverijo, kdo ste, na tej strani ne morete storiti ničesar.',
  next: 'Pokličite službo za pomoč in povejte oznako. Dva naša sodelavca lahko preverita, da ste to res vi, izklopita povezavo, ki je bila pritisnjena, in vam omogočita nadaljevanje.',
}

export const stopSetAsideSl: typeof stopSetAsideEn = {
  title: 'Ta povezava je izklopljena',
  lead: 'Naši sodelavci so preverili, kdo obnavlja račun, in izklopili povezavo tega naslova. Nič se ni ustavilo. Če to niste bili vi, takoj pokličite službo za pomoč.',
}

export const linkSetAsideRefusalSl =
  'Naši sodelavci so to povezavo izklopili, zato se ni nič ustavilo. Če to niste bili vi, takoj pokličite službo za pomoč.'
