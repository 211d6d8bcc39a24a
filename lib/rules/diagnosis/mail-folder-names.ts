/**
 * Folders that every mailbox has and nobody reads, by the names that Microsoft's programs give them; in small letters,
 * without accents, spaces and punctuation.
 *
 * Graph names them the same way (`deleteditems`), Exchange as a path (`:\Deleted Items`). People do open the archive,
 * but mail moved there is soon forgotten.
 *
 * @see Microsoft Graph, "mailFolder", well-known folder names, and the ids of user-list-mailfolders.md;
 * Azure-Sentinel, "Malicious Mailbox Rules (BEC)"
 */
export type FolderKind = 'deleted-items' | 'out-of-sight' | 'archive'

const NAMES: Readonly<Record<FolderKind, readonly string[]>> = {
  'deleted-items': [
    'deleteditems',
    'trash',
    'recoverableitemsdeletions',
    'geloschteelemente',
    'geloschteobjekte',
    'papierkorb',
    'elementssupprimes',
    'corbeille',
    'elementoseliminados',
    'postaeliminata',
    'itensexcluidos',
    'itenseliminados',
    'verwijderdeitems',
    'slettetpost',
    'slettedeelementer',
    'slettedeposter',
    'slettedeelementer',
    'borttaget',
    'borttagnaobjekt',
    'borttagnaelement',
    'poistetut',
    'poistetutkohteet',
    'izbrisano',
    'izbrisanielementi',
    'izbrisanestavke',
    'obrisano',
    'elementyusuniete',
    'odstranenaposta',
    'odstranenepolozky',
    'toroltelemek',
    'elementesterse',
    'silinmisogeler',
    'διαγραμμενα',
    'διαγραμμεναστοιχεια',
    'удаленные',
    'удаленныеэлементы',
    'видалені',
    'видаленіелементи',
    'изтрити',
    'العناصرالمحذوفة',
    'פריטיםשנמחקו',
    '已删除邮件',
    '已刪除的郵件',
    '刪除的郵件',
    '削除済みアイテム',
    '지운편지함',
  ],
  'out-of-sight': [
    'junkemail',
    'junk',
    'spam',
    'junkemail',
    'spamverdacht',
    'courrierindesirable',
    'correonodeseado',
    'postaindesiderata',
    'lixoeletronico',
    'lixoeletronico',
    'ongewenstemail',
    'uonsketmail',
    'soppelpost',
    'skrappost',
    'roskaposti',
    'nezelenaposta',
    'nezeljenaposta',
    'wiadomoscismieci',
    'nevyzadanaposta',
    'levelszemet',
    'gereksizeposta',
    'нежелательнаяпочта',
    '垃圾邮件',
    '迷惑メール',
    '정크메일',
    'conversationhistory',
    'teamschat',
    'aufgezeichneteunterhaltungen',
    'unterhaltungsverlauf',
    'historiquedesconversations',
    'historialdeconversaciones',
    'cronologiaconversazioni',
    'historicodeconversas',
    'historicodaconversa',
    'gespreksgeschiedenis',
    'samtalehistorik',
    'samtalehistorikk',
    'konversationshistorik',
    'keskusteluhistoria',
    'zgodovinapogovorov',
    'povijestrazgovora',
    'historiakonwersacji',
    'historiekonverzaci',
    'beszelgeteselozmenyei',
    'журналбесед',
    '对话历史记录',
    '会話の履歴',
    'calendar',
    'kalender',
    'calendrier',
    'calendario',
    'agenda',
    'koledar',
    'kalendarz',
    'kalendar',
    'календарь',
    'contacts',
    'kontakte',
    'tasks',
    'aufgaben',
    'notes',
    'notizen',
    'journal',
    'outbox',
    'postausgang',
    'drafts',
    'entwurfe',
    'sentitems',
    'gesendeteelemente',
    'scheduled',
    'snoozed',
    'clutter',
    'syncissues',
    'synchronisierungsprobleme',
    'conflicts',
    'localfailures',
    'serverfailures',
    'searchfolders',
    'recoverableitems',
    'quickstepsettings',
    'conversationactionsettings',
    'externalcontacts',
    'newsfeed',
    'workingset',
    'yammerroot',
    'files',
  ],
  archive: [
    'archive',
    'archiv',
    'archives',
    'archivio',
    'archivo',
    'arquivo',
    'arquivomorto',
    'archief',
    'arkiv',
    'arkisto',
    'arhiv',
    'arhiva',
    'arhiviranje',
    'archiwum',
    'archivum',
    'arsiv',
    'αρχειοθηκη',
    'архив',
    'архів',
    'الارشيف',
    '存档',
    '封存',
    'アーカイブ',
    '보관',
  ],
}

const KINDS = new Map(
  (Object.keys(NAMES) as FolderKind[]).flatMap((kind) => NAMES[kind].map((name) => [compact(name), kind] as const)),
)

/** The kind of folder; null for one of the owner's own, or an id that says nothing. */
export function folderKindOf(name: string): FolderKind | null {
  const last = name.split(/[\\/]/).findLast((part) => part.trim() !== '') ?? ''
  const compacted = compact(last)
  // "RSS Feeds", "RSS-Abonnements", "Flux RSS": what news programs fill and hardly anybody opens.
  const isNews = /\brss\b/i.test(last) || compacted.startsWith('rss')
  return KINDS.get(compacted) ?? (isNews ? 'out-of-sight' : kindOfNumber(name))
}

/**
 * The kind of a default folder by the number that ends its id. Default folders have the same numbers in all mailboxes:
 * Deleted Items 0x010A, Inbox 0x010C, Calendar 0x010D. This was observed, in the examples of Microsoft's own pages
 * too, and is documented nowhere. RSS Feeds, the archive and the conversation history are made later and have no fixed
 * number.
 */
function kindOfNumber(id: string): FolderKind | null {
  const bytes = Buffer.from(id, 'base64url').toString('hex')
  const number = /(?:0{8}(01[01][\da-f])0{4}|0{4}02(01[01][\da-f])0{6})$/.exec(bytes)
  return NUMBERED[number?.[1] ?? number?.[2] ?? ''] ?? null
}
const NUMBERED: Readonly<Record<string, FolderKind>> = {
  '0109': 'out-of-sight', // Sent Items
  '010a': 'deleted-items',
  '010b': 'out-of-sight', // Outbox
  '010d': 'out-of-sight', // Calendar
  '010e': 'out-of-sight', // Contacts
  '010f': 'out-of-sight', // Drafts
}

function compact(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\d]/gu, '')
}
