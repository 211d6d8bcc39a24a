/** Po »to nisem bil jaz«: strani in pisma v slovenščini. */
import type { Beginning } from './facts.ts'
import type {
  asideEn,
  frozenEn,
  linkSetAsideEn,
  passMadeEn,
  stoppedEn,
  stopSetAsideEn,
  Stranger,
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

export const strangerSl: Readonly<Record<Stranger, string>> = {
  proved:
    'Če te obnove niste začeli vi, je preverjanje prestal nekdo drug in lahko že čez nekaj minut stori naslednji korak.',
  approved: 'Če te obnove niste začeli vi, jo lahko nekdo drug dokonča kadar koli od zdaj.',
  'password-set': 'Če te obnove niste začeli vi, novo geslo pozna nekdo drug.',
  'password-perhaps': 'Če te obnove niste začeli vi, novo geslo morda pozna nekdo drug.',
  'pass-made':
    'Če te obnove niste začeli vi, se s to dovolilnico lahko prijavi nekdo drug in doda svoj telefon ali aplikacijo.',
  'pass-used':
    'Če te obnove niste začeli vi, se je s to dovolilnico prijavil nekdo drug in je morda dodal svoj telefon ali aplikacijo.',
  'code-replaced': 'Če te obnove niste začeli vi, je nekdo drug videl vaš list s kodami in ima novo kodo.',
  'may-let-in': 'Če te obnove niste začeli vi, se zdaj morda lahko prijavi nekdo drug.',
  ended: 'Če te obnove niste začeli vi, jo je v vašem imenu začel nekdo drug in bo morda poskusil znova.',
}

const PAGE_AND_DAYS =
  'Stran pred potrditvijo pokaže, kaj bo ustavljeno, kaj razveljavljeno in česa ni mogoče razveljaviti. Povezava deluje 7 dni; pozneje pokličite službo za pomoč.'

/** Pred povezavo, ki ustavi obnovo. `then`: kaj pritisk stori še. */
export const stopLinkSl = (stranger: Stranger | null, then: string | null = null) =>
  [
    stranger
      ? `${strangerSl[stranger]} To nam takoj sporočite s to povezavo.`
      : 'Če te obnove niste začeli vi, nam to takoj sporočite s to povezavo.',
    then,
    PAGE_AND_DAYS,
  ]
    .filter(Boolean)
    .join(' ')

export const sheetStopsSl = 'Potem ne velja več nobena koda s tega lista.'

/** Služba za pomoč ima uradne ure, kdor to bere, pa nima povezave. */
export const whenClosedSl = 'Če je služba za pomoč zaprta, pokličite, takoj ko se odpre.'

/** Na tem naslovu ni česa pritisniti. */
export const noLinkSl = (stranger: Stranger | null) =>
  `${stranger ? `${strangerSl[stranger]} Takoj pokličite službo za pomoč.` : 'Če te obnove niste začeli vi, takoj pokličite službo za pomoč.'} ${whenClosedSl}`

export const otherStopsSl =
  'Isto sporočilo smo poslali tudi na vaš naslov ali številko, ki ju poznamo dlje. V njem je povezava, ki to takoj ustavi: najprej poglejte tja.'

/** V pismu, ki je že povedalo, kaj storiti, če to niste bili vi. */
export const alsoStopSl = `Obnovo lahko takoj ustavite s to povezavo, tudi ko je služba za pomoč zaprta. ${PAGE_AND_DAYS}`

export const setAsideNoteSl = `V tem sporočilu ni povezave, ki ustavi obnovo. Dva naša sodelavca sta jo za ta naslov izklopila za 7 dni, potem ko sta preverila, kdo prosi. ${noLinkSl(null)}`

export const passMadeSl: typeof passMadeEn = {
  subject: (organisation) => `Izdana je bila dovolilnica za eno prijavo v vaš račun (${organisation})`,
  body: (at, organisation, until) =>
    `${at}: za vaš račun v organizaciji ${organisation} je bila izdana začasna dovolilnica za eno prijavo (Temporary Access Pass) in prikazana osebi, ki obnavlja dostop. Z njo se je mogoče prijaviti brez vašega gesla. Deluje enkrat${until ? `, do: ${until}` : ' in samo kratek čas'}.`,
  next: 'Če ste bili to vi, se zdaj prijavite z dovolilnico in v 10 minutah po prijavi dodajte nov način prijave.',
}

export const linkSetAsideSl: typeof linkSetAsideEn = {
  subject: (organisation) => `Obnova vašega računa se lahko nadaljuje (${organisation})`,
  body: (at, organisation) =>
    `${at}: dva naša sodelavca sta povedala, da sta preverila, da dostop do računa v organizaciji ${organisation} res obnavljate vi. Nekdo je pritisnil povezavo »to ni moj zahtevek«, ki smo jo poslali na enega od vaših naslovov. Sodelavca sta jo izklopila za 7 dni, zato se obnova lahko nadaljuje. Na ta naslov še vedno pošiljamo vse.`,
  next: 'Če ste povezavo pritisnili vi ali če se z vami ni nihče od naših srečal in vas ni nihče poklical, so morda preverili koga drugega: takoj pokličite službo za pomoč. Če so se z vami srečali ali vas poklicali, nadaljujte na strani za obnovo; če povezave niste pritisnili vi, jim to povejte: ta naslov morda bere še kdo.',
  otherLinks: `Povezave v sporočilih na vaše starejše naslove še delujejo; v tem sporočilu je ni. ${whenClosedSl}`,
}

export const frozenSl: typeof frozenEn = {
  subject: (organisation) => `Obnova dostopa do vašega računa je ustavljena (${organisation})`,
  subjectWithPeople: (organisation) => `Obnova dostopa do vašega računa čaka na preverjanje (${organisation})`,
  stopped: (at, from, organisation) =>
    `${at}: nekdo je odprl povezavo, ki smo jo poslali na ${from ?? 'enega od vaših naslovov'}, in pritisnil »to ni moj zahtevek«. Šlo je za zahtevek za obnovo dostopa do vašega računa v organizaciji ${organisation}. Zahtevek smo ustavili in obvestili službo za pomoč.`,
  withPeople: (at, from, organisation) =>
    `${at}: nekdo je odprl povezavo, ki smo jo poslali na ${from ?? 'enega od vaših naslovov'}, in pritisnil »to ni moj zahtevek«. Šlo je za zahtevek za obnovo dostopa do vašega računa v organizaciji ${organisation}, in to že drugič v 30 dneh. Zahtevek čaka: dokler naši sodelavci ne preverijo, kdo prosi, z njim ni mogoče storiti ničesar.`,
  stillChanged: 'Pritisk tega ni razveljavil. Če zahtevek ni bil vaš, takoj pokličite službo za pomoč.',
  outOfUse: 'Kaj od tega, kar ste pripravili za obnovo dostopa, je zdaj morda izklopljeno. O tem vam pišemo posebej.',
  next: 'Če ste to pritisnili, ker zahtevek ni bil vaš, vam za ustavitev ni treba storiti nič drugega.',
  nextLetIn:
    'Če ste to pritisnili, ker zahtevek ni bil vaš, je bil pred tem v vašem računu morda nekdo drug. Še danes pokličite službo za pomoč in skupaj preglejte načine prijave, aplikacije in pravila nabiralnika.',
  mistaken: 'Če ste to pritisnili pomotoma, pokličite službo za pomoč ali začnite nov zahtevek.',
  notPressed:
    'Če tega niste pritisnili vi, takoj pokličite službo za pomoč, tudi če je bil zahtevek vaš: vaša sporočila morda bere še kdo.',
  nextWithPeople:
    'Če ste to pritisnili vi, vseeno pokličite službo za pomoč, da bo vedela, da ste bili to vi: tisti, ki prosi, jo morda pokliče v vašem imenu. Če je zahtevek vaš, pokličite službo za pomoč: dva naša sodelavca lahko preverita, da ste to res vi, in vam omogočita nadaljevanje.',
}

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
