/**
 * Locked for a while, or closed by somebody. Many languages have one word for both
 * ("gesperrt", "vergrendeld", "bloqueada"): what stands beside it tells them apart.
 * "Too many times", "incorrect" and "temporarily" are of the lock that ends by itself;
 * whoever is sent to an administrator to have it opened has an account that is closed.
 *
 * @see Microsoft Entra, "Prevent attacks using smart lockout"; the localised pages
 * "Localization string IDs" and "Microsoft Entra authentication and authorization error codes"
 */
import { anyOf } from './plain-text.ts'

const ACCOUNT = [
  'account',
  'konto',
  'kontot',
  'kontoen',
  'compte',
  'cuenta',
  'conta',
  'contul',
  'račun',
  'nalog',
  'účet',
  'fiók',
  'tili',
  'учетная запись',
  'учётная запись',
  'обліковий запис',
  'акаунт',
  'λογαριασμ',
  'hesab',
  '帳戶',
  '帐户',
  '账户',
  'アカウント',
  '계정',
].join('|')

const LOCKED = [
  'gesperrt',
  'verrouillé',
  'bloqué',
  'bloccato',
  'bloquead[oa]',
  'zablokowan[eo]',
  'zaklenjen',
  'zaklenili',
  'zaklepan',
  'blokiran',
  'zaključan',
  'vergrendeld',
  'geblokkeerd',
  '(?:är|er|är tillfälligt|er midlertidigt?) låst',
  'har låsts',
  'u?zamčen',
  'u?zamknut',
  'zárolt',
  'lukittu',
  'заблокирован',
  'заблоковано',
  'blocat',
  'κλειδω',
  'kilitlendi',
  '鎖定',
  '锁定',
  'ロック',
  '잠',
].join('|')

/** Characters between an account and what is said of it, whichever comes first. */
const NEAR = 40

/** Every place of one of the words, in order. */
const placesOf = (text: string, words: RegExp) =>
  [...text.matchAll(words)].map(({ 0: word, index }) => ({ from: index, to: index + word.length }))

const ACCOUNTS = new RegExp(anyOf(ACCOUNT), 'giu')

/** Whether one of the words stands near an account, within one sentence; in time proportional to the text. */
function near(words: string): (text: string) => boolean {
  const said = new RegExp(anyOf(words), 'giu')
  return (text) => {
    const places = placesOf(text, said)
    const accounts = places.length > 0 ? placesOf(text, ACCOUNTS) : []
    let first = 0
    return accounts.some((account) => {
      while ((places[first]?.to ?? Number.POSITIVE_INFINITY) + NEAR < account.from) first++
      for (let at = first; (places[at]?.from ?? Number.POSITIVE_INFINITY) <= account.to + NEAR; at++) {
        const { from, to } = places[at] ?? account
        if (!/[.!?]/.test(text.slice(Math.min(to, account.to), Math.max(from, account.from)))) return true
      }
      return false
    })
  }
}

/** English has a word for each, and "blocked" for messages, addresses and sign-ins as well: its sentences are taken whole. */
const english = (word: string): RegExp =>
  anyOf(
    String.raw`account (?:(?:is|has been|was|has|got|gets|keeps getting|been) )?(?:\w{1,12} )?${word}\b`,
    String.raw`${word} (?:out of )?(?:your|my|the|this) (?:\w{1,12} )?account`,
  )
const LOCKED_IN_ENGLISH = english('locked')
const BLOCKED_IN_ENGLISH = english('blocked')
const isLockedElsewhere = near(LOCKED)
const isLocked = (text: string): boolean =>
  LOCKED_IN_ENGLISH.test(text) || BLOCKED_IN_ENGLISH.test(text) || isLockedElsewhere(text)

/** Closed by an administrator: words that no lock of a minute is called. */
const isClosedElsewhere = near(
  [
    'deaktiviert',
    'désactivé',
    'disabilitato',
    'disattivato',
    'deshabilitad[oa]',
    'desactivad[oa]',
    'desabilitada',
    'desativada',
    'wyłączon[eay]',
    'uitgeschakeld',
    'onemogoč(?:en|il)',
    'izklop(?:ljen|il)',
    'onemogućen',
    'zakázán',
    'inaktiverats',
    'отключена',
    'вимкнуто',
    '停用',
    '禁用',
    '無効',
  ].join('|'),
)

const TRIED_OR_FOR_A_WHILE = anyOf(
  'too (?:many|often)|temporar|incorrect|wrong|failed|repeated',
  'zu (?:oft|häufig|viele)|vorübergehend|voruebergehend|falsche|fehlgeschlagen',
  'trop (?:de|souvent|grand)|temporaire|incorrect|erroné',
  'tropp[eio] (?:volte|tentativi)|temporane|corrett|errat',
  'demasiad[oa]s|(?:muchas|varias) veces|temporal|incorrect',
  '(?:muitas|demasiadas|várias) (?:vezes|tentativas)|temporariamente|incorret',
  'zbyt (?:wiele|często|dużo)|tymczasow|nieprawidłow|niepoprawn|błędn',
  'te (?:vaak|veel)|tijdelijk|onjuist|verkeerd',
  'prevečkrat|preveč(?:krat| poskus)|prepogosto|začasn|napačn',
  'previše|privremen|pogrešn|netočn',
  'příliš|priveľa|dočasn|nesprávn',
  'för många|for mange|tillfälligt|midlertidig|felaktig|forkert|feil ',
  'túl sok|ideiglenes|helytelen|liian mon|tilapäis',
  'слишком|временно|неверн|неправильн|забагато|занадто|тимчасово',
  'prea mult|temporar|incorect|çok fazla|geçici|προσωριν|πολλές φορές',
  '太多|過多|过多|暫時|暂时|不正確|不正确|一時的|何度も|일시|너무',
)

const CLOSED_IN_ENGLISH = anyOf(
  'account (?:(?:is|has been|was) )?disabled',
  'account is deactivated',
  '(?:account|sign-in) (?:has been |was )?(?:locked|blocked) by (?:(?:your|my|the|an) )?(?:admin|it )',
)

/** Whom a page sends people to who cannot come back by themselves. */
const SENDS_TO_PEOPLE = anyOf(
  'contact (?:your|the|an)|support person|help ?desk',
  'support|administrator',
  'technique|assistance',
  'assistenza|amministratore|supporto',
  'soporte|asistencia',
  'suporte',
  'pomoc|wsparci',
  'ondersteuning|beheerder',
  'podpor|skrbnik',
  'поддержк|администратор',
  '支援|系統管理員|管理者|관리자',
)

/** People say of their own account that it is locked. Microsoft's page about one that is closed says "your account". */
const OWN_WORDS = anyOf(
  String.raw`(?<!\p{L})(?:my|moj|mein|mon|mio|mia|mi|mój|moje|mijn|minha|meu|můj|mitt|min|мой|моя|мій) (?:\p{L}{1,15} ){0,2}(?:${ACCOUNT})`,
)

/** The lock that ends by itself: it says so, or somebody says no more than that they are locked out. */
export const saysLocked = {
  test: (text: string): boolean =>
    isLocked(text) &&
    (TRIED_OR_FOR_A_WHILE.test(text) ||
      (OWN_WORDS.test(text) &&
        !BLOCKED_IN_ENGLISH.test(text) &&
        !CLOSED_IN_ENGLISH.test(text) &&
        !isClosedElsewhere(text) &&
        !SENDS_TO_PEOPLE.test(text))),
}
/** Closed by a person. */
export const saysClosed = {
  test: (text: string): boolean => isLocked(text) || CLOSED_IN_ENGLISH.test(text) || isClosedElsewhere(text),
}
