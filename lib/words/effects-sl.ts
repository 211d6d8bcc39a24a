/** Kaj je obnova spremenila, kdo je odločil, kaj še sledi in kaj ostane, ko jo kdo ustavi. */
import type { RemovedMethod } from '../rules/request/intent.ts'
import type { ChangeLetterWords, EffectsWords } from './effects-en.ts'

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
      'Geslo zamenjujemo s takim, ki ga ne pozna nihče, brišemo morebitno dovolilnico in odjavljamo vse naprave. Da pridete spet do računa, začnite novo obnovo ali pokličite službo za pomoč.',
    'sign-in-stays': 'Prijava je še vedno vklopljena. Služba za pomoč ima to prvo na seznamu in jo lahko spet izklopi.',
    'sign-in-left': 'Prijava ostane vklopljena: pregledali so jo naši sodelavci.',
    'method-gone': 'Odstranjenega načina prijave ni več. Ko se spet prijavite, ga dodajte znova.',
    stays: 'Kar ni razveljavljeno, ostane tako, dokler tega ne pregledajo naši sodelavci.',
  },
  unchanged: 'V vašem računu ni bilo nič spremenjeno in tudi ustavitev ni spremenila ničesar.',
  callUs: (help) => `Če se ne morete prijaviti ali vas pri računu kaj skrbi, pokličite službo za pomoč: ${help}`,
}

/** V pismih o spremembi. */
export const changeLetterSl: ChangeLetterWords = {
  by: {
    owner: (at) =>
      `To se je zgodilo pri obnovi dostopa, po preverjanju identitete: ${at}. Skrbnik pri tem ni sodeloval.`,
    approver: (at) => `Odobril je skrbnik. Da je narejeno, smo preverili: ${at}.`,
    'by-hand': (at) => `To je naredil skrbnik. Spremembo smo videli: ${at}.`,
    policy: (at) =>
      `To naredimo po novem geslu vedno, kadar je račun morda uporabljal še kdo. Da je narejeno, smo preverili: ${at}.`,
  },
  passUsed: (at) => `To smo videli: ${at}.`,
  passBy: {
    owner: 'Dovolilnica je bila izdana pri obnovi dostopa, po preverjanju identitete. Skrbnik pri tem ni sodeloval.',
    approver: 'Dovolilnica je bila izdana pri obnovi dostopa, odobril jo je skrbnik.',
    'by-hand': 'Dovolilnico je izdal skrbnik.',
    policy: 'Dovolilnica je bila izdana pri obnovi dostopa.',
  },
  ifYou: (next, isAll) => {
    if (next) return `Če ste za to prosili vi: ${next}`
    return isAll ? 'Če ste za to prosili vi, vam tu ni treba storiti nič več.' : null
  },
  next: {
    wait: null,
    'reset-password': 'v telefonu in poštnih programih zamenjajte staro geslo z novim.',
    'unlock-on-premises': 'prijavite se z geslom, ki ga imate.',
    'temporary-access-pass':
      'v 10 minutah po prijavi dodajte nov način prijave. Če vam to ni uspelo, začnite nov zahtevek in vzemite novo dovolilnico.',
    'end-sessions': 'na svojih napravah se prijavite znova.',
    'enable-sign-in': 'zdaj se prijavite. Če prijava ni uspešna, poskusite znova čez nekaj minut.',
    'disable-sign-in': 'storiti vam ni treba ničesar. Če se želite spet prijaviti, pokličite službo za pomoč.',
    'remove-authenticator':
      'če nimate drugega načina prijave, ki deluje, ga dodajte zdaj. Odstranjeni ne deluje nikjer več.',
    'sweep-mailbox': 'v Outlooku preglejte pravila in posredovanje. Nič ni izbrisano: svoja lahko spet vklopite.',
    'lift-sending-restriction': null,
    'dismiss-risk': 'poskusite se prijaviti.',
    'mend-elsewhere': 'poskusite se prijaviti.',
    'correct-leave-date': 'poskusite se prijaviti. Traja lahko nekaj ur, da to upoštevajo vse aplikacije.',
    'give-licence': 'odprite svoj nabiralnik v Outlooku. Traja lahko do enega dne, da je tam.',
    'give-mailbox-access': 'skupni nabiralnik odprite iz svojega Outlooka. Traja lahko eno uro, da je tam.',
  },
  nothingYet: 'V vašem računu do zdaj ni bilo nič spremenjeno.',
  noLink: 'Če to niste bili vi, to takoj sporočite službi za pomoč. Številka je na koncu tega sporočila.',
}
