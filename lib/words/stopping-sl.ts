/** Po »to nisem bil jaz«: strani in pisma v slovenščini. */
import type { asideEn, stoppedEn, stopSetAsideEn } from './stopping-en.ts'

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

export const asideSl: typeof asideEn = {
  link: 'Izklop povezave enega od naslovov',
  title: 'Izklop povezave enega od naslovov',
  lead: 'Za nekoga, ki ne more do računa, ker njegov stari naslov bere nekdo drug. Najprej preverite osebo.',
  effect: {
    open: 'Povezava tega naslova potem ne ustavi ne tega zahtevka ne tistega, ki se začne v naslednjih 7 dneh.',
    ended:
      'Ta zahtevek je končan in tak ostane: oseba začne novega. Povezava tega naslova potem ne ustavi nobenega, ki se začne v naslednjih 7 dneh.',
  },
  told: 'Na naslov še vedno pošiljamo vse. Obveščeni so vsi naslovi, vodja in služba za pomoč.',
  two: {
    open: 'Potrebna sta dva odobritelja in vsak preveri osebo. Zahtevek še vedno potrebuje dve odobritvi.',
    ended: 'Potrebna sta dva odobritelja in vsak preveri osebo.',
  },
  which: 'Čigava povezava »to ni moj zahtevek« je bila pritisnjena',
  pressed: (masked, at) => `${masked}, pritisnjena ${at}`,
  gone: 'Naslov, ki ga račun nima več',
  how: 'Kaj ste primerjali?',
  compared: {
    'badge-number': 'V živo: številko in fotografijo na službeni izkaznici',
    'identity-document': 'V živo: uradni dokument s fotografijo',
  },
  number: (masked) => `S klicem na prijavljeno številko, ki je tu prikazana le delno: ${masked}`,
  tooNew: 'Številk, ki so prenove ali neznane starosti, tu ni.',
  go: 'Izklopi to povezavo',
  first: (name, at) => `${name} se je strinjal(a) ${at}. Dokonča drugi odobritelj.`,
  own: 'Vi ste se strinjali. Osebo mora preveriti še drug odobritelj.',
  done: 'Povezava je izklopljena.',
  none: 'O tem zahtevku ni nihče pritisnil »to ni moj zahtevek« z naslova, ki bi ga lahko imenovali.',
  back: 'Nazaj na zahtevek',
}
