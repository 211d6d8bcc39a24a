/** Inbox rules are weighed, not matched: what a rule does, on what condition, under what name. */
import { describe, expect, test } from 'vitest'
import { inboxRuleFrom } from '#lib/adapters/graph/mailbox/inbox-rules.ts'
import { inboxRuleShape } from '#lib/adapters/graph/mailbox/inbox-rule-shapes.ts'
import { type FolderKind, folderKindOf } from '#lib/rules/diagnosis/mail-folder-names.ts'
import { suspiciousRules } from '#lib/rules/diagnosis/mailbox.ts'
import { seen } from '#lib/rules/source-reading.ts'
import { weightsBlock, weightsInDocument } from '#test/inbox-rules-table.ts'

const DESTINATIONS = {
  domains: new Map([['contoso.com', 'Managed']]),
  named: ['fax.example.org', 'archive@example.net'],
}
const to = (address: string) => [{ emailAddress: { name: 'x', address } }]
type Rule = readonly [name: string | null, conditions: object | null, actions: object]

const isSign = ([displayName, conditions, actions]: Rule): boolean => {
  const rule = inboxRuleFrom(inboxRuleShape.parse({ id: 'one', displayName, conditions, actions }), DESTINATIONS)
  return suspiciousRules({ inboxRules: seen([rule], new Date(0)), forwarding: seen(null, new Date(0)) }).length > 0
}

const FOLDER = 'AAMkAGVmMDEzMTM4LTZmYWUtNDdkNC1hMDZiLTU1OGY5OTZhYmY4OAAuAAAA'
/** An id of a folder of this number, as Exchange Online writes them. */
const NUMBERED = (number: string) =>
  `AAMkADQ3MjNjMmUzLTJlZmYtNGFkMy05OWUwLTNjYjVmMmQ0YzI3MwAuAAAAAABoZXF2pbW_TZ_jkjGQoO8oAQDRpR-3x33SQa660wFupwUL${number}`
const LEFT_BY_INTRUDERS: readonly (readonly [title: string, ...rule: Rule])[] = [
  [
    'forwarded to another address of a domain of which it names one',
    'Archive',
    null,
    { redirectTo: to('x@example.net') },
  ],
  ['forwarded to a subdomain of a domain that it names', 'fax', null, { forwardTo: to('x@y.fax.example.org') }],
  ['forwarded to what looks like a domain that it names', 'fax', null, { forwardTo: to('x@notfax.example.org') }],
  ['all mail deleted', 'Rule', null, { delete: true }],
  ['all mail to Deleted Items, by name', 'Rule', {}, { moveToFolder: 'Deleted Items' }],
  ['all mail to Deleted Items, by Graph’s name', 'Rule', {}, { moveToFolder: 'deleteditems' }],
  ['all mail to RSS Feeds, by Exchange’s path', 'Rule', {}, { moveToFolder: ':\\RSS Subscriptions' }],
  ['all mail to the conversation history, in German', 'Regel', {}, { moveToFolder: 'Aufgezeichnete Unterhaltungen' }],
  ['all mail to Deleted Items, by id', 'Rule', {}, { moveToFolder: NUMBERED('AAAAAAEKAAA=') }],
  [
    'all mail to Deleted Items, by an id as Microsoft’s page shows it',
    'Rule',
    {},
    { moveToFolder: 'AQMkADYAAAIBCgAAAA==' },
  ],
  [
    'warnings to the calendar, by id',
    'Rule',
    { subjectContains: ['security'] },
    { moveToFolder: NUMBERED('AAAAAAENAAA=') },
  ],
  ['all mail to news feeds, in French', 'Règle', null, { moveToFolder: 'Flux RSS' }],
  ['all mail to the archive, and read', 'Rule', {}, { moveToFolder: 'Archive', markAsRead: true }],
  ['all mail to some folder, and read', 'Rule', null, { moveToFolder: FOLDER, markAsRead: true }],
  ['an @ for a condition', 'Rule', { senderContains: ['@'] }, { delete: true }],
  ['a null character for a condition', 'Apply', { bodyContains: ['\u0000'] }, { moveToFolder: ':\\Deleted Items' }],
  ['a size from nothing', 'Rule', { withinSizeRange: { minimumSize: 0 } }, { delete: true }],
  ['what is sent to the owner, which is all', 'Rule', { sentToMe: true }, { permanentDelete: true }],
  ['security words deleted', 'Cleaning', { subjectContains: ['hacked', 'phishing'] }, { delete: true }],
  ['bank words into RSS', 'Sort', { bodyOrSubjectContains: ['wire transfer'] }, { moveToFolder: 'RSS Feeds' }],
  ['money words filed under a dot', '.', { subjectContains: ['payroll'] }, { moveToFolder: FOLDER }],
  [
    'one victim’s answers hidden',
    '..',
    { fromAddresses: to('cfo@partner.example') },
    { moveToFolder: 'RSS Feeds', markAsRead: true },
  ],
  ['returned mail deleted and read', 'x', { isNonDeliveryReport: true }, { delete: true, markAsRead: true }],
  ['the postman’s letters', 'Clean', { senderContains: ['MAILER-DAEMON'] }, { delete: true }],
  [
    'Microsoft’s own warnings deleted under a number',
    '1',
    { fromAddresses: to('account-security-noreply@microsoft.example') },
    { delete: true },
  ],
  ['German words', 'Ordnung', { subjectContains: ['Rechnung', 'Überweisung'] }, { delete: true }],
  ['French words', 'Tri', { bodyContains: ['facture', 'virement'] }, { delete: true }],
  ['Spanish words', 'Orden', { subjectContains: ['contraseña'] }, { delete: true }],
  ['Polish words', 'Porządek', { subjectContains: ['płatność', 'przelew'] }, { permanentDelete: true }],
  ['Slovenian words', 'Red', { bodyOrSubjectContains: ['račun', 'nakazilo'] }, { delete: true }],
  ['Russian words', 'Порядок', { subjectContains: ['оплата', 'счёт'] }, { delete: true }],
  ['Japanese words', '整理', { subjectContains: ['請求書'] }, { delete: true }],
  ['Chinese words', '整理', { subjectContains: ['付款通知'] }, { delete: true }],
  ['letters that look alike', 'Sort', { subjectContains: ['pаyment'] }, { delete: true }],
  ['styled letters', 'Sort', { subjectContains: ['𝐢𝐧𝐯𝐨𝐢𝐜𝐞'] }, { moveToFolder: FOLDER }],
  ['a name of unseen characters', '\u200b\u2060', { subjectContains: ['meeting'] }, { delete: true }],
  ['forwarded outside', 'Work', { fromAddresses: to('boss@contoso.com') }, { forwardTo: to('me@mail.example') }],
  ['forwarded as an attachment, outside', 'Work', null, { forwardAsAttachmentTo: to('ME@MAIL.EXAMPLE') }],
  ['redirected to what only looks like ours', 'Work', null, { redirectTo: to('me@notcontoso.com') }],
]
const MADE_BY_PEOPLE: readonly (readonly [title: string, ...rule: Rule])[] = [
  [
    'a newsletter filed and read',
    'Newsletters',
    { fromAddresses: to('news@shop.example') },
    { moveToFolder: FOLDER, markAsRead: true },
  ],
  [
    'newsletters by their footer',
    'Newsletters',
    { bodyContains: ['unsubscribe'] },
    { moveToFolder: 'Newsletters', markAsRead: true },
  ],
  ['a noisy sender deleted', 'No more ads', { fromAddresses: to('ads@vendor.example') }, { delete: true }],
  [
    'a noisy sender deleted for good',
    'No more ads',
    { fromAddresses: to('ads@vendor.example') },
    { permanentDelete: true },
  ],
  [
    'automatic replies sorted',
    'Automatic replies',
    { isAutomaticReply: true },
    { moveToFolder: FOLDER, markAsRead: true },
  ],
  ['automatic replies deleted', 'Abwesenheitsnotizen', { isAutomaticReply: true }, { delete: true }],
  [
    'automatic replies deleted, under an abbreviation',
    'OOO',
    { subjectContains: ['Automatic reply'] },
    { delete: true },
  ],
  [
    'a noisy monitor deleted',
    'Monitoring',
    { fromAddresses: to('alerts@monitor.example'), subjectContains: ['[OK]'] },
    { delete: true },
  ],
  [
    'automatic replies deleted and read, under an abbreviation',
    'OOO',
    { isAutomaticReply: true },
    { delete: true, markAsRead: true },
  ],
  ['meeting answers to Deleted Items', 'Accepted', { isMeetingResponse: true }, { moveToFolder: 'Deleted Items' }],
  ['all mail to a folder of one’s own, by id', 'Tidy', null, { moveToFolder: NUMBERED('AAAMLUOsAAA=') }],
  ['a project’s mail', 'Project', { subjectContains: ['Project X'] }, { moveToFolder: FOLDER }],
  ['invoices to their folder', 'Invoices', { subjectContains: ['invoice'] }, { moveToFolder: FOLDER }],
  [
    'security alerts to their folder',
    'Security alerts',
    { subjectContains: ['security alert'] },
    { moveToFolder: FOLDER },
  ],
  ['what a filter marked', 'Spam', { subjectContains: ['[SPAM]'] }, { delete: true }],
  [
    'a mailing list to the archive',
    'List',
    { headerContains: ['List-Id: dev'] },
    { moveToFolder: 'Archive', markAsRead: true },
  ],
  ['what is not to me', 'CC', { notSentToMe: true }, { moveToFolder: FOLDER, markAsRead: true }],
  ['forwarded to a colleague', 'From partner', { senderContains: ['ADELE'] }, { forwardTo: to('AlexW@Contoso.com') }],
  ['forwarded to our own subdomain', 'fax', null, { forwardTo: to('fax@mail.contoso.com') }],
  ['forwarded to a domain that the policy file names', 'fax', null, { forwardTo: to('1234@Fax.example.org') }],
  ['forwarded to an address that it names', 'Archive', null, { redirectTo: to('SMTP:archive@example.net') }],
  ['forwarded to a name of the directory', 'Team', null, { forwardTo: to('/o=ExchangeLabs/cn=team') }],
  ['copied', 'c', null, { copyToFolder: FOLDER }],
  ['read, and left where it is', 'z', null, { markAsRead: true }],
  ['a name of two Chinese characters', '广告', { fromAddresses: to('ads@vendor.example') }, { delete: true }],
  ['a name of two letters', 'HR', { fromAddresses: to('hr@contoso.com') }, { moveToFolder: FOLDER, markAsRead: true }],
  ['no actions', 'broken', null, {}],
]

describe('a sign of compromise', () => {
  for (const [title, ...rule] of LEFT_BY_INTRUDERS) test(title, () => expect(isSign(rule)).toBe(true))
})
describe('no sign of compromise', () => {
  for (const [title, ...rule] of MADE_BY_PEOPLE) test(title, () => expect(isSign(rule)).toBe(false))
  test('conditions in a form that nobody knows are neither none nor harmless', () => {
    const rule = inboxRuleShape.parse({ id: 'one', displayName: 'Sort', conditions: 'all', actions: { delete: true } })
    expect(inboxRuleFrom(rule, DESTINATIONS)).toMatchObject({ hides: false })
    expect(inboxRuleFrom({ ...rule, displayName: '..' }, DESTINATIONS)).toMatchObject({ hides: true })
  })
})

test('docs/inbox-rules.md has the table of weights with its sources as the code has it', () =>
  expect(weightsInDocument()).toBe(weightsBlock()))

describe('folders in which nobody looks are known by the names that Outlook gives them in people’s languages', () => {
  const NAMES: Readonly<Record<FolderKind, readonly string[]>> = {
    'deleted-items': [
      'Deleted Items',
      'Gelöschte Elemente',
      'Éléments supprimés',
      'Elementos eliminados',
      'Posta eliminata',
      'Itens Excluídos',
      'Verwijderde items',
      'Elementy usunięte',
      'Izbrisano',
      'Odstraněná pošta',
      'Törölt elemek',
      'Удаленные',
      '已删除邮件',
      '削除済みアイテム',
      '삭제된 항목',
    ],
    'out-of-sight': [
      'RSS Feeds',
      'RSS Subscriptions',
      'RSS-Abonnements',
      'Flux RSS',
      'Fuentes RSS',
      'Feed RSS',
      'Kanały informacyjne RSS',
      'RSS-feeds',
      'Viri RSS',
      'RSS kanály',
      'RSS-каналы',
      'RSS フィード',
      'RSS 源',
      'Conversation History',
      'Aufgezeichnete Unterhaltungen',
      'Historique des conversations',
      'Historial de conversaciones',
      'Cronologia conversazioni',
      'Histórico de Conversas',
      'Gespreksgeschiedenis',
      'Historia konwersacji',
      'Zgodovina pogovorov',
      'Historie konverzace',
      'Konuşma Geçmişi',
      'Журнал бесед',
      'Junk E-mail',
      'Junk-E-Mail',
      'Courrier indésirable',
      'Correo no deseado',
      'Posta indesiderata',
      'Lixo Eletrónico',
      'Ongewenste e-mail',
      'Wiadomości-śmieci',
      'Neželena pošta',
      '垃圾邮件',
    ],
    archive: [
      'Archive',
      'Archiv',
      'Archives',
      'Archivio',
      'Archivo',
      'Arquivo Morto',
      'Archief',
      'Archiwum',
      'Arhiv',
      'Архив',
      'アーカイブ',
      '存档',
    ],
  }
  for (const [kind, names] of Object.entries(NAMES))
    for (const name of names)
      test(`${name} is ${kind}`, () => {
        expect(folderKindOf(name)).toBe(kind)
        expect(folderKindOf(`:\\${name.normalize('NFD')}`)).toBe(kind)
      })
  for (const name of ['Projekt Archivio 2', 'Mein Archiv 2024', 'Invoices', 'Rssmann', 'Rechnungen'])
    test(`${name} is a folder of the owner’s`, () => expect(folderKindOf(name)).toBeNull())
})
