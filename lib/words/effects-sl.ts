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
    `Odstranjeno je bilo: ${METHODS[kind]}.${left === 0 ? ' Račun zdaj nima nobenega drugega načina prijave.' : ''}`,
  follows: {
    mailbox: 'Zdaj preverjamo še pravila in posredovanje v vašem nabiralniku. Ko bo končano, vam pišemo.',
    administrator: 'Naslednji korak je pri skrbniku. Ko bo odločeno, vam pišemo.',
    restriction:
      'Microsoft vašemu nabiralniku še vedno ne pusti pošiljati. Na strani za obnovo ali po telefonu službe za pomoč prosite skrbnika, naj omejitev odpravi.',
  },
  passMade: 'Za vaš račun je bila izdana dovolilnica za eno prijavo',
  did: 'Kaj je ta zahtevek naredil',
  didNothing: 'Zahtevek v vašem računu ni spremenil ničesar.',
  at: (what, at) => `${what} (${at}).`,
  perhaps: (what) => `Morda, ker nismo mogli videti, ali je uspelo: ${what}.`,
  soFar: (done) => `V tem zahtevku je že narejeno: ${done}`,
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
    stays: () => ['Kar ne bo razveljavljeno, ostane tako, dokler tega ne pregledajo naši sodelavci.'],
  },
  stopped: {
    'taken-back':
      'Zaradi varnosti računu nastavljamo naključno geslo, brišemo morebitno dovolilnico in odjavljamo vse naprave. Geslo, ki ga imate, ne bo več veljalo. Za ponoven dostop začnite novo obnovo ali pokličite službo za pomoč.',
    'sign-in-stays':
      'Prijava je še vedno vklopljena. Služba za pomoč ima to prvo na seznamu. Če želite, da jo takoj izklopi, jo pokličite.',
    'sign-in-left': 'Prijava ostane vklopljena: pregledali so jo naši sodelavci.',
    'method-gone': 'Odstranjeni način prijave ne deluje več. Če ga še imate, ga po prijavi dodajte znova.',
    stays: 'Tega nismo razveljavili. Ostane tako, dokler tega ne pregledajo naši sodelavci.',
    'rest-stays': 'Kar ni razveljavljeno, ostane tako, dokler tega ne pregledajo naši sodelavci.',
  },
  unchanged: 'V vašem računu ni bilo nič spremenjeno in tudi ustavitev ni spremenila ničesar.',
  callUs: (help) => `Če se ne morete prijaviti ali vas pri računu kaj skrbi, pokličite službo za pomoč: ${help}`,
}

const NEXT: Readonly<Record<RemedyId, string | null>> = {
  wait: null,
  'reset-password': 'Če ste za to prosili vi: v telefonu in poštnih programih zamenjajte staro geslo z novim.',
  'unlock-on-premises': 'Če ste za to prosili vi: prijavite se z geslom, ki ga imate.',
  'temporary-access-pass':
    'Če ste bili to vi in novega načina prijave še niste dodali, ga dodajte v 10 minutah po prijavi. Če vam to ni uspelo, začnite nov zahtevek in vzemite novo dovolilnico.',
  'end-sessions': 'Če ste za to prosili vi: na svojih napravah se prijavite znova.',
  'enable-sign-in':
    'Če ste za to prosili vi: zdaj se prijavite. Če prijava ni uspešna, poskusite znova čez nekaj minut.',
  'disable-sign-in': 'Zdaj vam ni treba storiti ničesar. Če se želite spet prijaviti, pokličite službo za pomoč.',
  'remove-authenticator':
    'Če ste za to prosili vi: če nimate drugega načina prijave, ki deluje, ga dodajte zdaj. Odstranjeni ne deluje nikjer več.',
  'sweep-mailbox':
    'Če ste za to prosili vi: v Outlooku preglejte pravila in posredovanje. Nič ni izbrisano: svoja lahko spet vklopite.',
  'lift-sending-restriction': null,
  'dismiss-risk': 'Če ste za to prosili vi: poskusite se prijaviti.',
  'mend-elsewhere': 'Če ste za to prosili vi: poskusite se prijaviti.',
  'correct-leave-date':
    'Če ste za to prosili vi: poskusite se prijaviti. Traja lahko nekaj ur, da to upoštevajo vse aplikacije.',
  'give-licence': 'Če ste za to prosili vi: odprite svoj nabiralnik v Outlooku. Traja lahko do enega dne, da je tam.',
  'give-mailbox-access':
    'Če ste za to prosili vi: skupni nabiralnik odprite iz svojega Outlooka. Traja lahko eno uro, da je tam.',
}

function nextOf({ remedy, decidedBy, removed }: Changed): string | null {
  const next = NEXT[remedy ?? 'wait']
  if (remedy === 'reset-password' && decidedBy === 'by-hand')
    return `${next} Če novega gesla nimate, pokličite službo za pomoč.`
  if (remedy === 'remove-authenticator' && removed?.left === 0)
    return 'Če ste za to prosili vi: zdaj dodajte nov način prijave. Odstranjeni ne deluje nikjer več.'
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
      `${approvers > 1 ? 'Odobrila sta dva skrbnika' : 'Odobril je skrbnik'}. Da je narejeno, smo preverili: ${at}.`,
    'by-hand': (at) => `To je naredil skrbnik. Spremembo smo videli: ${at}.`,
    policy: (at) =>
      `To naredimo po novem geslu vedno, kadar je račun morda uporabljal še kdo. Da je narejeno, smo preverili: ${at}.`,
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
  nothingYet: 'V vašem računu do zdaj ni bilo nič spremenjeno.',
}
