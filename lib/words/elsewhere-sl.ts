/** Pisma vodji ali službi za pomoč, ki izvesta za obnovo poleg lastnika, v slovenščini. */
import type { RemedyId } from '../rules/remedies/index.ts'
import type { DecidedBy, EnrolmentNews, NoticeId } from '../rules/request/job.ts'
import type { WhyElsewhere } from '../rules/organisation/second-listeners.ts'
import type { elsewhereEn } from './elsewhere-en.ts'
import { type ElsewhereFacts, type EnrolmentElsewhereFacts, paragraphs } from './facts.ts'
import { beginningSl } from './stopping-sl.ts'

const CHANGED: Readonly<Record<RemedyId, string>> = {
  wait: 'čakanja je konec',
  'reset-password': 'geslo je bilo zamenjano',
  'unlock-on-premises': 'račun je bil odklenjen v imeniku organizacije',
  'temporary-access-pass': 'nekdo se je prijavil z dovolilnico iz obnove dostopa',
  'end-sessions': 'vse naprave so bile odjavljene',
  'enable-sign-in': 'prijava je spet vklopljena',
  'disable-sign-in': 'prijava je spet izklopljena',
  'remove-authenticator': 'izgubljeni način prijave je bil odstranjen',
  'sweep-mailbox': 'pravila in posredovanje v nabiralniku so izklopljeni',
  'lift-sending-restriction': 'nabiralnik lahko spet pošilja',
  'dismiss-risk': 'tveganje, ki ga je videl Microsoft, je opuščeno',
  'mend-elsewhere': 'račun je urejen tam, kjer se vodi',
  'correct-leave-date': 'datum odhoda v imeniku je popravljen',
  'give-mailbox-access': 'dostop do skupnega nabiralnika je dodeljen',
  'give-licence': 'dodeljena je bila licenca',
}

const BY: Readonly<Record<DecidedBy, (approvers: number) => string>> = {
  owner: () => 'pri obnovi dostopa, brez skrbnika',
  approver: (approvers) => (approvers > 1 ? 'po odobritvi dveh skrbnikov' : 'po odobritvi skrbnika'),
  'by-hand': () => 'to je naredil skrbnik sam',
  policy: () => 'korak, ki sledi novemu geslu',
}

type Say = (facts: ElsewhereFacts) => string

/** Kaj je bilo odobreno, kjer je znano. */
const bracketed = ({ approved }: Pick<ElsewhereFacts, 'approved'>): string =>
  approved === null ? '' : ` (${approved})`

const changedBefore = ({ effects }: Pick<ElsewhereFacts, 'effects'>): string =>
  effects.length === 0
    ? 'V računu ni spremenil ničesar.'
    : `Pred tem: ${effects.map(({ remedy, at }) => `${remedy === 'temporary-access-pass' ? 'izdana je bila dovolilnica za eno prijavo' : CHANGED[remedy]}${at ? ` (${at})` : ', morda'}`).join('; ')}.`

const WHAT: Readonly<Record<NoticeId, Say>> = {
  proved: ({ name, organisation, at }) =>
    `${at}: nekdo je prestal preverjanje identitete, da bi obnovil dostop do računa v organizaciji ${organisation}. Račun: ${name}.`,
  'code-replaced': ({ name, at }) => `${at}: pri obnovi računa je bila uporabljena shranjena koda. Račun: ${name}.`,
  vouched: ({ name, at }) =>
    `${at}: sodelavec ali skrbnik je potrdil, da račun obnavlja prava oseba, in ji prebral kodo. Račun: ${name}.`,
  'not-vouched': ({ name, at }) =>
    `${at}: nekdo, ki smo ga prosili za potrditev, pravi, da računa ne obnavlja prava oseba. Račun: ${name}.`,
  recovered: ({ name, at, remedy }) =>
    `${at}: opravljena je bila obnova računa (${CHANGED[remedy ?? 'wait']}). Račun: ${name}.`,
  'pass-made': ({ name, at }) =>
    `${at}: ustvarjena je bila začasna dovolilnica za enkratno prijavo in prikazana tistemu, ki račun obnavlja. Z njo se prijavi brez gesla. Račun: ${name}.`,
  queued: ({ name, at }) => `${at}: zahtevek za obnovo računa je prišel k skrbniku. Račun: ${name}.`,
  'first-approval': (facts) =>
    `${facts.at}: prvi od dveh skrbnikov je odobril zahtevek za obnovo računa${bracketed(facts)}. Odobriti mora še drugi. Račun: ${facts.name}.`,
  approved: (facts) =>
    `${facts.at}: ${facts.approvers > 1 ? 'dva skrbnika sta odobrila' : 'skrbnik je odobril'} zahtevek za obnovo računa${bracketed(facts)}. Račun: ${facts.name}.`,
  declined: ({ name, at }) => `${at}: skrbnik je zavrnil zahtevek za obnovo računa. Račun: ${name}.`,
  done: ({ name, at, remedy, decidedBy, approvers }) =>
    `${at}: ${CHANGED[remedy ?? 'wait']} (${BY[decidedBy](approvers)}). Račun: ${name}.`,
  'attested-lifted': ({ name, at }) => `${at}: skrbnik pravi, da nabiralnik spet lahko pošilja. Račun: ${name}.`,
  'attested-not-restricted': ({ name, at }) => `${at}: skrbnik pravi, da nabiralnik ni omejen. Račun: ${name}.`,
  'attested-mended': ({ name, at }) => `${at}: skrbnik pravi, da je račun urejen tam, kjer se vodi. Račun: ${name}.`,
  'wait-over': ({ name, at }) => `${at}: zaklepa računa naj bi bilo zdaj konec. Račun: ${name}.`,
  frozen: ({ name, at, ...facts }) =>
    `${at}: nekdo, ki bere enega od naslovov te osebe, je sporočil, da zahtevek za obnovo računa ni njen. Zahtevek je ustavljen. ${changedBefore(facts)} Račun: ${name}.`,
  'link-set-aside': ({ name, at }) =>
    `${at}: dva odobritelja sta preverila osebo in za 7 dni izklopila povezavo »to ni moj zahtevek« enega od njenih naslovov. Račun: ${name}.`,
  'lapse-soon': (facts) =>
    `${facts.at}: odobritev za obnovo računa${bracketed(facts)} bo kmalu potekla, ker je nihče ni prevzel. Račun: ${facts.name}.`,
  'approval-withdrawn': (facts) =>
    `${facts.at}: odobritev za obnovo računa${bracketed(facts)} je bila preklicana, ker so naši sodelavci začeli vsako spremembo pregledovati ročno. Znova odloči skrbnik. Račun: ${facts.name}.`,
  lapsed: (facts) =>
    `${facts.at}: odobritve za obnovo računa${bracketed(facts)} ni nihče prevzel, zato je potekla. Račun: ${facts.name}.`,
}

const WHY: Readonly<Record<WhyElsewhere, Say>> = {
  'all-proved': () =>
    'Obveščamo vas, ker je bil vsak naslov, na katerem bi lastnik izvedel za to, sam uporabljen pri preverjanju. Za to bi vedel samo tisti, ki ima njegov telefon in nabiralnik.',
  'only-address': () => 'Obveščamo vas, ker ima lastnik manj kot dva svoja naslova, na katerih bi izvedel za to.',
  denied: () => 'Obveščamo vas, ker nekdo pravi, da to ni bil lastnik.',
  'set-aside': () => 'Obveščamo vas, ker ta povezava obnove ne more več ustaviti, prosi pa morda kdo drug kot lastnik.',
}

const PREPARED: Readonly<Record<EnrolmentNews, (facts: EnrolmentElsewhereFacts) => string>> = {
  added: ({ name, organisation, at, things }) =>
    `${at}: za obnovo dostopa do računa v organizaciji ${organisation} je bilo dodano: ${things}. Račun: ${name}.`,
  removed: ({ name, organisation, at, things }) =>
    `${at}: za obnovo dostopa do računa v organizaciji ${organisation} ni več na voljo, ker je bilo odstranjeno: ${things}. Račun: ${name}.`,
  cancelled: ({ name, organisation, at, things }) =>
    `${at}: nekdo, ki bere starejši naslov te osebe, je sporočil, da tega svojemu računu v organizaciji ${organisation} ni dodala ona: ${things}. To smo odstranili. Račun: ${name}.`,
  kept: ({ name, organisation, at, things }) =>
    `${at}: nekdo, ki bere starejši naslov te osebe, je sporočil, da tega s svojega računa v organizaciji ${organisation} ni odstranila ona: ${things}. To spet deluje. Račun: ${name}.`,
  suspended: ({ name, organisation, at, things }) =>
    `${at}: za obnovo dostopa do računa v organizaciji ${organisation} to začasno ne deluje: ${things}. Tako ostane, dokler skrbnik tega ne preveri s to osebo. Račun: ${name}.`,
  lifted: ({ name, organisation, at, things }) =>
    `${at}: skrbnik je vrnil v uporabo začasno zaprto pot za obnovo dostopa do računa v organizaciji ${organisation}: ${things}. Račun: ${name}.`,
}
const DISPUTED: readonly EnrolmentNews[] = ['cancelled', 'kept']

const whyPrepared = ({ news, listener }: EnrolmentElsewhereFacts): string => {
  if (listener === 'desk' && DISPUTED.includes(news)) return 'Obveščamo vas, ker nekdo pravi, da to ni bil lastnik.'
  if (listener === 'desk' && news === 'suspended') return 'Obveščamo vas, ker mora to pogledati skrbnik.'
  if (listener === 'desk' && news === 'lifted')
    return 'Obveščamo vas, da lahko preverite, ali je to res naredil skrbnik.'
  return 'Obveščamo vas, ker ima lastnik manj kot dva svoja naslova, na katerih bi izvedel za to.'
}

export const elsewhereSl: typeof elsewhereEn = {
  enrolment: (facts) => ({
    subject: `Pot nazaj v račun: ${facts.name} (${facts.organisation})`,
    body: paragraphs(
      'Pozdravljeni!',
      PREPARED[facts.news](facts),
      whyPrepared(facts),
      facts.listener === 'manager'
        ? `Vprašajte to osebo v živo ali na številki, ki jo že poznate, ali za to ve. Če ve, vam ni treba storiti ničesar. Če ne ve, takoj pokličite službo za pomoč: ${facts.help}`
        : `Preverite pri tej osebi v živo ali na številki iz evidence, ali za to ve. Če za to ne ve, ravnajte, kot da račun uporablja kdo drug.${facts.news === 'suspended' ? ` Samo če ve: začasno zaprto lahko vrnete v uporabo tukaj:\n${facts.deskAddress}` : ''}`,
      `Nihče v organizaciji ${facts.organisation} vas ne bo nikoli vprašal po kodi ali geslu. Z odgovorom na to sporočilo ne morete ničesar ustaviti ali potrditi.`,
    ),
  }),
  letter: (facts) => ({
    subject: `Obnova dostopa: ${facts.name} (${facts.organisation}, ${facts.reference})`,
    body: paragraphs(
      'Pozdravljeni!',
      WHAT[facts.which](facts),
      beginningSl(facts.beginning),
      WHY[facts.why](facts),
      facts.listener === 'manager'
        ? `Vprašajte to osebo v živo ali na številki, ki jo že poznate, ali je to obnovo začela ona. Če jo je res začela ona, ${facts.why === 'denied' ? 'naj pokliče službo za pomoč' : 'vam ni treba storiti ničesar'}. Če ne, takoj pokličite službo za pomoč in povejte oznako ${facts.reference}: ${facts.help}`
        : `Preverite pri tej osebi v živo ali na številki iz evidence, ali je to obnovo začela ona. Če je ni začela ona, takoj odprite zahtevek, ga ustavite, če še teče, in razveljavite, kar je naredil. Zahtevek ${facts.reference}, za odobritelje:\n${facts.deskAddress}`,
      `Nihče v organizaciji ${facts.organisation} vas ne bo nikoli vprašal po kodi ali geslu. Z odgovorom na to sporočilo ne morete ničesar ustaviti ali potrditi.`,
    ),
  }),
}
