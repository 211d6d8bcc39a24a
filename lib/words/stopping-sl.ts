/** Po »to nisem bil jaz«: strani in pisma v slovenščini. */
import type { Beginning } from './facts.ts'
import type {
  asideEn,
  frozenEn,
  linkSetAsideEn,
  passMadeEn,
  stoppedEn,
  stopSetAsideEn,
  strangerEn,
} from './stopping-en.ts'

const COUNTRIES = new Intl.DisplayNames('sl', { type: 'region', fallback: 'code' })

/** S čim se je obnova začela; null, kjer o tem ni znano nič. */
export function beginningSl(beginning: Beginning | null): string | null {
  if (!beginning) return null
  const { browser, network, country } = beginning
  const from = country ? ` (po omrežnem naslovu: ${COUNTRIES.of(country)})` : ''
  const it = browser ? 'Začela se je' : 'Obnova se je začela'
  const seen = {
    seen: `${it} iz omrežja, ki je bilo pri tem računu že uporabljeno${from}.`,
    new: `${it} iz omrežja, ki ga pri tem računu še nismo videli${from}.`,
  }
  const said = [
    browser && `Obnova se je začela v brskalniku, ki se predstavlja kot ${browser}.`,
    network ? seen[network] : country && `Država po omrežnem naslovu: ${COUNTRIES.of(country)}.`,
  ].filter(Boolean)
  return said.length > 0 ? said.join(' ') : null
}

export const strangerSl: typeof strangerEn = {
  'password-set': 'Če to niste bili vi, novo geslo pozna nekdo drug.',
  'pass-made': 'Če to niste bili vi, se s to dovolilnico lahko prijavi nekdo drug.',
  'pass-used': 'Če to niste bili vi, se je s to dovolilnico prijavil nekdo drug.',
  'code-replaced': 'Če to niste bili vi, nekdo drug pozna eno od vaših shranjenih kod in novo kodo.',
}

/** Pred povezavo, ki ustavi obnovo. */
export const stopLinkSl = (stranger: string | null) =>
  `${stranger ? `${stranger} To nam takoj sporočite s to povezavo.` : 'Če to niste bili vi, nam to takoj sporočite s to povezavo.'} Stran pred potrditvijo pokaže, kaj bo ustavljeno ali razveljavljeno. Po 7 dneh povezava ne deluje več.`

/** Služba za pomoč ima uradne ure, kdor to bere, pa nima povezave. */
export const whenClosedSl = 'Če je zaprta, pokličite, takoj ko se odpre.'

/** Na tem naslovu ni česa pritisniti. */
export const noLinkSl = (stranger: string | null) =>
  `${stranger ? `${stranger} Takoj pokličite službo za pomoč.` : 'Če to niste bili vi, takoj pokličite službo za pomoč.'} ${whenClosedSl}`

/** V pismu, ki je že povedalo, kaj storiti, če to niste bili vi. */
export const alsoStopSl = 'Obnovo lahko ustavite tudi s to povezavo, ki še deluje:'

export const setAsideNoteSl = `V sporočilih na ta naslov so naši sodelavci izklopili povezavo, ki ustavi obnovo dostopa. ${noLinkSl(null)}`

export const passMadeSl: typeof passMadeEn = {
  subject: (organisation) => `Ustvarjena je bila dovolilnica za enkratno prijavo (${organisation})`,
  body: (at, organisation) =>
    `${at}: za vaš račun v organizaciji ${organisation} je bila ustvarjena začasna dovolilnica in prikazana osebi, ki obnavlja dostop. Z njo se je mogoče prijaviti brez vašega gesla.`,
  next: 'Če ste bili to vi, se zdaj prijavite z dovolilnico in v 10 minutah po prijavi dodajte nov način prijave.',
}

export const linkSetAsideSl: typeof linkSetAsideEn = {
  subject: (organisation) => `Povezava, ki ustavi obnovo, je izklopljena (${organisation})`,
  body: (at, organisation) =>
    `${at}: dva naša sodelavca sta preverila, kdo obnavlja dostop do vašega računa v organizaciji ${organisation}. Nekdo je pritisnil povezavo »to ni moj zahtevek«, ki smo jo poslali na enega od vaših naslovov, zato sta jo izklopila za 7 dni. Na ta naslov še vedno pošiljamo vse. Povezave na vaših drugih naslovih delujejo.`,
  next: 'Če so se naši sodelavci srečali z vami ali vas poklicali, nadaljujte na strani za obnovo. Če tega ni storil nihče, so morda preverili koga drugega: takoj pokličite službo za pomoč.',
}

export const frozenSl: typeof frozenEn = {
  stopped: (at, organisation) =>
    `${at}: z enega od vaših naslovov je nekdo pri zahtevku za obnovo dostopa do vašega računa v organizaciji ${organisation} pritisnil »to ni moj zahtevek«. Zahtevek smo ustavili in obvestili službo za pomoč.`,
  withPeople: (at, organisation) =>
    `${at}: z enega od vaših naslovov je nekdo pri zahtevku za obnovo dostopa do vašega računa v organizaciji ${organisation} pritisnil »to ni moj zahtevek«, že drugič v 30 dneh. Dokler naši sodelavci ne preverijo, kdo prosi, z zahtevkom ni mogoče storiti ničesar. Pritisk sam v vašem računu ni spremenil ničesar.`,
  neither:
    'Če tega niste pritisnili vi in zahtevek ni vaš, pokličite službo za pomoč: enega od vaših naslovov morda bere še kdo.',
  next: 'Če ste to pritisnili vi, vam za ustavitev ni treba storiti nič drugega. Če je bil zahtevek vaš, začnite novega ali pokličite službo za pomoč.',
  nextWithPeople:
    'Če ste to pritisnili vi, vam ni treba storiti nič drugega. Če je bil zahtevek vaš, pokličite službo za pomoč: dva naša sodelavca lahko preverita, da ste to res vi, in vam omogočita nadaljevanje.',
}

export const stoppedSl: typeof stoppedEn = {
  title: 'Nekdo je ta zahtevek ustavil',
  lead: 'Nekdo je v našem sporočilu o njem pritisnil »to ni moj zahtevek«, že drugič v 30 dneh. Dokler naši sodelavci ne preverijo, kdo ste, na tej strani ne morete storiti ničesar. Pritisk sam v vašem računu ni spremenil ničesar.',
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
