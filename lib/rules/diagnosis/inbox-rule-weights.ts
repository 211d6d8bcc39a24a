/**
 * How much an inbox rule looks like one that an intruder left.
 *
 * No single property shows it: most rules file or delete something. What a rule does, on what condition and under what
 * name are weighed together; only sending mail outside is enough by itself. Graph does not say when a rule was made,
 * so its age is not weighed.
 *
 * @see docs/inbox-rules.md, printed from here
 */
import { type FolderKind, folderKindOf } from './mail-folder-names.ts'
import { MONEY_WORDS, SECURITY_WORDS } from './inbox-rule-words.ts'

const GITHUB = 'https://github.com'
const ELASTIC = `${GITHUB}/elastic/detection-rules/blob/main/rules/integrations/o365`

/** Public detection rules that look for the same signs. */
export const RULE_SOURCES = {
  sentinel: [
    'Azure-Sentinel, Malicious Inbox Rule',
    `${GITHUB}/Azure/Azure-Sentinel/blob/master/Solutions/Microsoft%20365/Analytic%20Rules/Malicious_Inbox_Rule.yaml`,
  ],
  'sentinel-bec': [
    'Azure-Sentinel, Malicious BEC Inbox Rule',
    `${GITHUB}/Azure/Azure-Sentinel/blob/master/Solutions/Business%20Email%20Compromise%20-%20Financial%20Fraud/Analytic%20Rules/BEC_MailboxRule.yaml`,
  ],
  'sentinel-archive': [
    'Azure-Sentinel, rule creation with mail moved to the archive',
    `${GITHUB}/Azure/Azure-Sentinel/blob/master/Solutions/Business%20Email%20Compromise%20-%20Financial%20Fraud/Hunting%20Queries/OfficeMailRuleCreationWithMailMoveActivity.yaml`,
  ],
  'elastic-delete': [
    'elastic, inbox rule to delete or move',
    `${ELASTIC}/defense_evasion_exchange_new_inbox_rule_delete_or_move.toml`,
  ],
  'elastic-forward': ['elastic, inbox forwarding rule', `${ELASTIC}/collection_exchange_new_inbox_rule.toml`],
  'elastic-name': [
    'elastic, inbox rule with an obfuscated name',
    `${ELASTIC}/defense_evasion_exchange_inbox_rule_obfuscated_name.toml`,
  ],
  permiso: [
    'Permiso by elastic/detection-rules#5643, conditions that hide what they match',
    `${GITHUB}/elastic/detection-rules/issues/5643`,
  ],
  sigma: ['SigmaHQ, inbox rule with external forwarding', `${GITHUB}/SigmaHQ/sigma/pull/5931`],
  'sigma-hiding': ['SigmaHQ, mail hiding activity', `${GITHUB}/SigmaHQ/sigma/pull/5838`],
  hearth: ['THORCollective/HEARTH#193, RSS Feeds under a name of dots', `${GITHUB}/THORCollective/HEARTH/issues/193`],
  defender: [
    'Microsoft Defender, classifying suspicious inbox manipulation rules',
    'https://learn.microsoft.com/defender-xdr/alert-grading-playbook-inbox-manipulation-rules',
  ],
} as const

/** A rule with at least this weight is a sign of compromise. */
export const SUSPICIOUS_FROM = 4

export const RULE_SIGNS = {
  'sends-outside': {
    weight: 5,
    what: 'forwards, redirects or attaches mail to an address outside the organisation',
    sources: ['sigma', 'elastic-forward', 'defender'],
  },
  'sends-to-subdomain': {
    weight: 1,
    what: 'sends mail to a subdomain of the organisation’s own that the tenant does not list: asked, not guessed',
    sources: [],
  },
  'deletes-for-good': { weight: 3, what: 'deletes mail for good', sources: ['sentinel', 'defender'] },
  deletes: { weight: 2, what: 'deletes mail, or moves it to Deleted Items', sources: ['sentinel', 'elastic-delete'] },
  'moves-out-of-sight': {
    weight: 2,
    what: 'moves mail where nobody looks: RSS Feeds, Conversation History, Junk Email, Calendar and the like, or read to the Archive',
    sources: ['sentinel-archive', 'elastic-delete', 'permiso'],
  },
  moves: {
    weight: 1,
    what: 'moves mail to another folder, or to one that only its id names',
    sources: ['sentinel-archive'],
  },
  'marks-read': { weight: 1, what: 'marks it as read as well', sources: ['sigma-hiding', 'defender'] },
  'no-condition': {
    weight: 2,
    what: 'does so to all mail: no condition, or one that all mail meets (an @, a null character, a size from nothing)',
    sources: ['elastic-delete', 'permiso'],
  },
  'security-words': {
    weight: 2,
    what: 'looks for words of warnings, passwords and help desks, for who sends them, or for returned mail',
    sources: ['sentinel', 'elastic-delete'],
  },
  'many-security-words': { weight: 1, what: 'looks for three or more of them', sources: ['sentinel'] },
  'money-words': {
    weight: 2,
    what: 'looks for words of bills, transfers and wages',
    sources: ['sentinel-bec', 'defender'],
  },
  'odd-characters': {
    weight: 2,
    what: 'looks for text with unseen, look-alike or styled characters',
    sources: ['permiso'],
  },
  narrow: {
    weight: -1,
    what: 'concerns named senders only, or one kind of automatic mail: replies, answers to meetings, receipts',
    sources: [],
  },
  'odd-name': {
    weight: 2,
    what: 'has a name that says nothing: none that is seen, signs only, or one character',
    sources: ['elastic-name', 'hearth'],
  },
  'short-name': { weight: 1, what: 'has a name of two characters, or of one letter repeated', sources: ['hearth'] },
} as const satisfies Record<
  string,
  { readonly weight: number; readonly what: string; readonly sources: readonly string[] }
>
export type RuleSign = keyof typeof RULE_SIGNS

/** What a rule looks for; what is null or missing is not looked for. */
export interface RuleConditions {
  /** In subject, body, headers, senders or receivers. */
  readonly texts: readonly string[]
  /** Addresses of senders that are named one by one. */
  readonly senders: readonly string[]
  readonly isReturnedMail: boolean
  /** Automatic mail of one kind: automatic replies, answers to meetings, receipts. */
  readonly isAutomatic: boolean
  /** Kilobytes; null where no size is looked for. */
  readonly minimumSize: number | null
  /** Any other condition except "sent to me": a flag, an importance, a category, an attachment. */
  readonly others: boolean
}

export interface RuleFacts {
  /** The name as it is shown; null where it has no visible character. */
  readonly name: string | null
  readonly sends: 'nowhere' | 'inside' | 'to-subdomain' | 'outside'
  readonly deletes: 'no' | 'to-deleted-items' | 'for-good'
  /** Name or id of the folder, as it came. */
  readonly movesTo: string | null
  readonly marksRead: boolean
  /** Null where they could not be read; then the conditions weigh nothing. */
  readonly conditions: RuleConditions | null
}

/** Shape: each sign once; empty for a rule that sends, deletes and moves nothing. */
function signsOf(facts: RuleFacts): readonly RuleSign[] {
  const done = effectsOf(facts)
  if (done.length === 0) return []
  return [...done, ...(facts.conditions ? conditionSigns(facts.conditions) : []), ...nameSigns(facts.name)]
}

const weightOf = (signs: readonly RuleSign[]): number => signs.reduce((sum, sign) => sum + RULE_SIGNS[sign].weight, 0)

/** Whether the rule's signs together reach the weight from which it counts as a sign of compromise. */
export const isSuspicious = (facts: RuleFacts): boolean => weightOf(signsOf(facts)) >= SUSPICIOUS_FROM

const SENT: Readonly<Record<RuleFacts['sends'], readonly RuleSign[]>> = {
  nowhere: [],
  inside: [],
  'to-subdomain': ['sends-to-subdomain'],
  outside: ['sends-outside'],
}

function effectsOf({ sends, deletes, movesTo, marksRead }: RuleFacts): readonly RuleSign[] {
  const kind = movesTo === null ? null : folderKindOf(movesTo)
  const kept = keptFromSight(deletes, movesTo !== null, kind, marksRead)
  return [...SENT[sends], ...kept, ...(kept.length > 0 && marksRead ? (['marks-read'] as const) : [])]
}

function keptFromSight(
  deletes: RuleFacts['deletes'],
  moves: boolean,
  kind: FolderKind | null,
  marksRead: boolean,
): readonly RuleSign[] {
  if (deletes === 'for-good') return ['deletes-for-good']
  if (deletes === 'to-deleted-items' || kind === 'deleted-items') return ['deletes']
  if (kind === 'out-of-sight' || (kind === 'archive' && marksRead)) return ['moves-out-of-sight']
  return moves ? ['moves'] : []
}

const MANY = 3
/** Kilobytes. Exchange takes a smaller condition for none. */
const SIZE_OF_NOTHING = 1

function conditionSigns(conditions: RuleConditions): readonly RuleSign[] {
  const { texts, senders, isReturnedMail, isAutomatic, others } = conditions
  const security = new Set(texts.flatMap((text) => wordsIn(text, SECURITY_WORDS))).size
  const signs: Partial<Record<RuleSign, boolean>> = {
    'no-condition': isMetByAll(conditions),
    'security-words': security > 0 || isReturnedMail || senders.some(warns),
    'many-security-words': security >= MANY,
    'money-words': texts.some((text) => wordsIn(text, MONEY_WORDS).length > 0),
    'odd-characters': texts.some(hasOddCharacters),
    narrow: texts.length === 0 && !others && (senders.length > 0 || isAutomatic),
  }
  return (Object.keys(signs) as RuleSign[]).filter((sign) => signs[sign])
}

/** Whether the sender writes security warnings or returned mail. Newsletters called "alerts" do not count. */
const warns = (address: string): boolean =>
  /security|postmaster|mailer-daemon|^microsoftexchange|fraud|phish/i.test(address)

/** Whether every incoming mail meets the conditions. */
function isMetByAll({ texts, senders, isReturnedMail, isAutomatic, minimumSize, others }: RuleConditions): boolean {
  const isNarrowed =
    senders.length > 0 ||
    isReturnedMail ||
    isAutomatic ||
    others ||
    (minimumSize !== null && minimumSize > SIZE_OF_NOTHING)
  return !isNarrowed && (texts.length === 0 || texts.some(isInEveryMail))
}
const isInEveryMail = (text: string): boolean => [...seenOf(text)].length <= 1

const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u{115f}\u{1160}\u{3164}\u{ffa0}]/gu
const seenOf = (text: string): string => text.replaceAll(UNSEEN, '').trim()
/** Bold, circled and full-width letters that NFKD makes plain again, by the blocks that they stand in. */
const STYLED = /[\u{1d400}-\u{1d7ff}\u{2460}-\u{24ff}\u{1f110}-\u{1f189}]/u

function hasOddCharacters(text: string): boolean {
  const bare = text.replaceAll(/[\t\n\r\u200c\u200d]/g, ' ')
  if (/[\p{Cc}\p{Cf}\u{115f}\u{1160}\u{3164}\u{ffa0}]/u.test(bare) || STYLED.test(bare)) return true
  // A word that mixes two alphabets that look alike: "pаyment" with a Cyrillic letter.
  return bare
    .split(/[^\p{L}]+/u)
    .some((word) => /\p{Script=Latin}/u.test(word) && /\p{Script=Cyrillic}|\p{Script=Greek}/u.test(word))
}

/** "[SPAM]" and "***SPAM***" are written by a filter, and sorting by them is what they are for. */
const FILTERS_MARK = /^\W*spam\W*$/i

function wordsIn(text: string, words: readonly string[]): readonly string[] {
  if (FILTERS_MARK.test(text) && text.trim().toLowerCase() !== 'spam') return []
  const plain = ` ${plainOf(text)} `
  return words.filter((word) =>
    word.endsWith('.') ? plain.includes(` ${word.slice(0, -1)} `) : startsAWord(plain, word),
  )
}
/** Whether a word of the text begins so; anywhere in scripts that write no spaces between words. */
const startsAWord = (plain: string, word: string): boolean =>
  /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\d]/u.test(word)
    ? plain.includes(` ${word}`)
    : plain.includes(word)

const plainOf = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{Mn}/gu, '')
    .replaceAll(UNSEEN, '')
    .replaceAll(/[’']/g, '')
    .replaceAll(/[^\p{L}\p{M}\d-]+/gu, ' ')
    .trim()

/** Scripts in which two characters can be a meaningful name. */
const SAYS_MUCH_IN_LITTLE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

function nameSigns(name: string | null): readonly RuleSign[] {
  const seen = seenOf((name ?? '').normalize('NFKC'))
  const letters = [...seen]
  if (SAYS_MUCH_IN_LITTLE.test(seen)) return []
  if (letters.length <= 1 || !/[\p{L}\d]/u.test(seen)) return ['odd-name']
  // A weak sign only: "OOO" is a common name for an out-of-office rule.
  return letters.length === 2 || new Set(letters).size === 1 ? ['short-name'] : []
}
