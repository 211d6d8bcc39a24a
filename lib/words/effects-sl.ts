/** Kaj je obnova spremenila, kdo je odločil, kaj še sledi in kaj ostane, ko jo kdo ustavi. */
import type { RemovedMethod } from '../rules/request/intent.ts'
import type { RemedyId } from '../rules/remedies/index.ts'
import type { Changed, ChangeLetterWords, EffectsWords } from './effects-en.ts'

const METHODS: Readonly<Record<RemovedMethod['kind'], string>> = {
  email: 'e-poštni naslov',
  phone: 'telefonska številka',
  app: 'Microsoft Authenticator na telefonu',
  passkey: 'ključ za dostop ali varnostni ključ',
  'windows-hello': 'Windows Hello na računalniku',
  'software-oath': 'aplikacija, ki kaže enkratne kode',
  'platform-credential': 'prijava na računalniku Mac',
  external: 'prijava pri drugem ponudniku',
  'temporary-access-pass': 'začasna dovolilnica',
  password: 'geslo',
  other: 'drug način prijave',
}

export const effectsSl: EffectsWords = {
  removed: ({ kind, left }) =>
    `Odstranjeno je bilo: ${METHODS[kind]}. Za prijavo to ni več uporabno.${left === 0 ? ' Razen gesla račun zdaj nima nobenega drugega načina prijave. Če se zato ne morete prijaviti, začnite novo obnovo ali pokličite službo za pomoč.' : ''}`,
  follows: {
    mailbox: 'Zdaj preverjamo še pravila in posredovanje v vašem nabiralniku. Ko bo končano, vam pišemo.',
    administrator: 'Naslednji korak je pri skrbniku. Ko bo odločeno, vam pišemo.',
    restriction:
      'Microsoft vašemu nabiralniku še vedno ne dovoli pošiljati; če ga je uporabljal kdo drug, vas to varuje. Če ste obnovo začeli vi, na strani za obnovo ali s klicem v službo za pomoč prosite skrbnika, naj omejitev odpravi.',
  },
  passMade: 'Za vaš račun je bila izdana dovolilnica za eno prijavo',
  did: 'Pri tem zahtevku je bilo narejeno',
  didNothing: 'Zahtevek v vašem računu ni spremenil ničesar.',
  at: (what, at) => `${what} (${at}).`,
  perhaps: (what) => `Morda, ker nismo mogli videti, ali je uspelo: ${what}.`,
  soFar: (done) => `Pri tem zahtevku je bilo že narejeno: ${done}`,
  inForce: (done) => `Pred tem je bilo narejeno in še velja: ${done}`,
  will: {
    'taken-back': () => [
      'Geslo zamenjamo s takim, ki ga ne pozna nihče, izdano dovolilnico pa izbrišemo.',
      'Odjavimo vse naprave, ne glede na to, kdo jih uporablja.',
      'Za dostop potem potrebujete naše sodelavce ali novo obnovo.',
    ],
    'sign-in-stays': () => [
      'Prijava ostane vklopljena. Kdor bere samo enega od vaših naslovov, vam dostopa ne sme zapreti.',
      'Služba za pomoč to izve takoj in lahko prijavo z enim gumbom spet izklopi.',
    ],
    'sign-in-left': () => ['Prijava ostane vklopljena: pregledali so jo naši sodelavci.'],
    'method-gone': (help) => [
      `Odstranjenega načina prijave ni mogoče vrniti. Ko se spet prijavite, ga dodajte znova. Pomoč: ${help}`,
    ],
    'signed-out': () => ['Na svojih napravah se lahko prijavite znova.'],
    'rules-off': () => ['Kar je bilo v nabiralniku izklopljeno, ostane izklopljeno. Nič ni izbrisano.'],
    'sign-in-off': () => ['Prijava ostane izklopljena, dokler tega ne pregledajo naši sodelavci.'],
    'may-let-in': () => ['Kar spet omogoča prijavo, ne bo razveljavljeno. To pregledajo naši sodelavci.'],
    stays: () => ['Kar ne bo razveljavljeno, ostane tako, dokler tega ne pregledajo naši sodelavci.'],
  },
  stopped: {
    'taken-back':
      'Zaradi varnosti zamenjamo geslo z naključnim, izbrišemo morebitno dovolilnico in odjavimo vse naprave. To traja nekaj minut. Potem ne velja več ne geslo, ki je bilo nastavljeno, ne katero od starejših. Za ponoven dostop pokličite službo za pomoč ali začnite novo obnovo.',
    'sign-in-stays':
      'Prijava je še vedno vklopljena, zato se lahko prijavi vsak, ki pozna vaše geslo. Takoj pokličite službo za pomoč, da jo izklopi. To ima prvo na seznamu, a ne čakajte nanjo.',
    'sign-in-left': 'Prijava ostane vklopljena: pregledali so jo naši sodelavci.',
    'sign-in-off':
      'V vaš račun se zdaj ne more prijaviti nihče, tudi vi ne. Če račun potrebujete, pokličite službo za pomoč.',
    'method-gone':
      'Odstranjenega načina prijave ne moremo vrniti. Če se še lahko prijavite, ga dodajte znova. Če se ne morete, pokličite službo za pomoč.',
    'signed-out': 'Na svojih napravah se lahko prijavite znova.',
    'rules-off':
      'Kar je bilo v vašem nabiralniku izklopljeno, ostane izklopljeno. Nič ni izbrisano: svoja pravila lahko v Outlooku spet vklopite.',
    'may-let-in':
      'Tega nismo razveljavili, zato se morda lahko prijavi nekdo, ki pozna vaše geslo. Takoj pokličite službo za pomoč.',
    stays: 'Tega nismo razveljavili. Ostane tako, dokler tega ne pregledajo naši sodelavci.',
    'rest-stays': 'Kar ni razveljavljeno, ostane tako, dokler tega ne pregledajo naši sodelavci.',
  },
  unchanged: 'Zahtevek v vašem računu ni spremenil ničesar in tudi njegova ustavitev ne.',
  callUs: (help) => `Če se ne morete prijaviti ali vas pri računu kaj skrbi, pokličite službo za pomoč: ${help}`,
}

const NEXT: Readonly<Record<RemedyId, string | null>> = {
  wait: null,
  'reset-password': 'Če ste za to prosili vi: v telefonu in poštnih programih zamenjajte staro geslo z novim.',
  'unlock-on-premises': 'Če ste za to prosili vi: prijavite se z geslom, ki ga imate.',
  'temporary-access-pass':
    'Če ste bili to vi in novega načina prijave še niste dodali, ga dodajte v 10 minutah po prijavi. Če vam to ni uspelo, začnite nov zahtevek in prosite za novo dovolilnico.',
  'end-sessions': 'Če ste za to prosili vi: na svojih napravah se prijavite znova.',
  'enable-sign-in':
    'Če ste za to prosili vi: zdaj se prijavite. Če prijava ni uspešna, poskusite znova čez nekaj minut.',
  'disable-sign-in':
    'Vklopljena je bila pri obnovi, za katero je nekdo sporočil, da ni vaša. V račun se zdaj ne more prijaviti nihče, tudi vi ne. Če ga potrebujete, pokličite službo za pomoč.',
  'remove-authenticator': 'Če ste za to prosili vi: če nimate drugega načina prijave, ki deluje, ga dodajte zdaj.',
  'sweep-mailbox':
    'Če ste za to prosili vi: v Outlooku preglejte pravila in posredovanje. Nič ni izbrisano: svoja lahko spet vklopite.',
  'lift-sending-restriction': null,
  'dismiss-risk': 'Prijave ne ovira več nikomur. Če ste za to prosili vi: poskusite se prijaviti.',
  'mend-elsewhere': 'Če ste za to prosili vi: poskusite se prijaviti.',
  'correct-leave-date':
    'Če ste za to prosili vi: poskusite se prijaviti. Traja lahko nekaj ur, da to upoštevajo vse aplikacije. Če tega niste pričakovali, vprašajte vodjo ali službo za pomoč.',
  'give-licence': 'Če ste za to prosili vi: odprite svoj nabiralnik v Outlooku. Prikaže se najpozneje v enem dnevu.',
  'give-mailbox-access':
    'Če ste za to prosili vi: skupni nabiralnik odprite iz svojega Outlooka. Prikaže se lahko šele čez eno uro.',
}

function nextOf({ remedy, decidedBy, removed }: Changed): string | null {
  const next = NEXT[remedy ?? 'wait']
  if (remedy === 'reset-password' && decidedBy === 'by-hand')
    return `${next} Če novega gesla nimate, pokličite službo za pomoč.`
  if (remedy === 'remove-authenticator' && removed?.left === 0)
    return 'Če ste za to prosili vi: zdaj dodajte nov način prijave.'
  // Za to ni prosil nihče: sledi novemu geslu.
  if (remedy === 'sweep-mailbox' && decidedBy === 'policy')
    return 'Če je obnova vaša: v Outlooku preglejte pravila in posredovanje. Nič ni izbrisano: svoja lahko spet vklopite.'
  return next
}

/** V pismih o spremembi. */
export const changeLetterSl: ChangeLetterWords = {
  by: {
    owner: (at) =>
      `To se je zgodilo pri obnovi dostopa, po preverjanju identitete: ${at}. Skrbnik pri tem ni sodeloval.`,
    approver: (at, approvers) =>
      `${approvers > 1 ? 'To sta odobrila dva skrbnika' : 'To je odobril skrbnik'}. Ko smo preverili (${at}), je bilo že narejeno.`,
    'by-hand': (at) => `To je naredil skrbnik. Spremembo smo videli: ${at}.`,
    policy: (at) =>
      `To naredimo po novem geslu vedno, kadar je račun morda uporabljal še kdo. Ko smo preverili (${at}), je bilo že narejeno.`,
  },
  passUsed: (at) => `To smo videli: ${at}.`,
  passBy: {
    owner: () =>
      'Dovolilnica je bila izdana pri obnovi dostopa, po preverjanju identitete. Skrbnik pri tem ni sodeloval.',
    approver: (approvers) =>
      `Dovolilnica je bila izdana pri obnovi dostopa, ${approvers > 1 ? 'odobrila sta jo dva skrbnika' : 'odobril jo je skrbnik'}.`,
    'by-hand': () => 'Dovolilnico je izdal skrbnik.',
    policy: () => 'Dovolilnica je bila izdana pri obnovi dostopa.',
  },
  ifYou: (facts) =>
    nextOf(facts) ?? (facts.follows ? null : 'Če ste za to prosili vi, vam tu ni treba storiti nič več.'),
  nothingYet: 'Ko smo to poslali, zahtevek v vašem računu še ni spremenil ničesar.',
  swept: (rules, isForwarding) =>
    rules + (isForwarding ? 1 : 0) === 0
      ? 'Ničesar ni bilo treba izklopiti.'
      : `Izklopljeno: ${[rules > 0 && `pravila (${rules})`, isForwarding && 'posredovanje vse pošte'].filter(Boolean).join(', ')}. Če tega niste nastavili vi, je to storil nekdo drug in vašo pošto morda dobival: to še danes povejte službi za pomoč.`,
}
