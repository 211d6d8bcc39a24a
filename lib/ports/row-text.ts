/**
 * The text that the code of a stored row covers: named fields, written the same by every writer (rule R19).
 *
 * Whoever can write to the database but has no key can make any row, but no code that fits it. Every field of a row is
 * named below, as covered or as left out with the reason; a new field does not compile until somebody has decided. A
 * covered field is covered with everything in it.
 */
import type { Challenge } from '../rules/proofs/challenge.ts'
import type { Enrolled } from '../rules/proofs/enrolment.ts'
import type { DeviceTransfer } from '../rules/request/device-transfer.ts'
import type { KnownBrowser } from '../rules/request/known-browser.ts'
import type { PolicyHeld } from '../rules/organisation/policy-change.ts'
import type { RecoveryRequest } from '../rules/request/request.ts'
import type { ThreatSwitch } from '../rules/organisation/threat-mode.ts'

/** Rows that grant something, by the name that their text begins with. */
export interface KeyedRows {
  readonly request: RecoveryRequest
  readonly enrolment: Enrolled
  readonly challenge: Challenge
  readonly 'hand-over': DeviceTransfer
  readonly 'known-browser': KnownBrowser
  readonly threat: ThreatSwitch
  readonly policy: PolicyHeld
}
export type RowKind = keyof KeyedRows
/** Kinds of rows whose last state is in the record. */
export type RecordedKind = 'request' | 'enrolment' | 'threat' | 'policy'
export type KeyedRow = { readonly [K in RecordedKind]: { readonly kind: K; readonly row: KeyedRows[K] } }[RecordedKind]

/** The fields of all members of a union. */
type FieldOf<T> = T extends unknown ? keyof T & string : never
/** `true`: covered. */
type Decided<T> = { readonly [K in FieldOf<T>]: true | { readonly leftOut: string } }

const COUNTED = {
  leftOut: 'a counter: one statement counts it, and whoever writes the database can set it back with its code as well',
} as const

const FIELDS: { readonly [K in RowKind]: Decided<KeyedRows[K]> } = {
  request: {
    id: true,
    reference: true,
    version: true,
    snapshotVersion: true,
    state: true,
    language: true,
    begunAt: true,
    movedAt: true,
    lapsesAt: true,
    dueAt: true,
    claimedName: true,
    nameHash: true,
    errorCode: true,
    errorCodeFrom: true,
    reportedText: true,
    note: true,
    begunWith: { leftOut: 'told in letters and forgotten after 90 days; nothing is decided by it' },
    device: true,
    network: { leftOut: 'for budgets only, and forgotten after 90 days' },
    browserMark: true,
    keepsPlace: true,
    displacedBy: true,
    browser: true,
    account: true,
    resolvedAt: true,
    accountClass: true,
    ssprCapable: true,
    proofs: true,
    assurance: true,
    diagnosis: true,
    remedy: true,
    escalation: true,
    approversAtLeast: true,
    denials: true,
    approvals: true,
    givenLately: true,
    deniedLately: true,
    permission: true,
    intent: true,
    perhapsGiven: true,
    achieved: true,
    declinedBecause: true,
    refusal: true,
    shownAt: true,
    withdrawnFrom: true,
    stoppedAt: true,
    asideProposal: true,
    stopClosed: true,
    coolingOff: true,
    beyondReading: true,
    riskLook: true,
    methodLook: true,
    attested: true,
    assignee: { leftOut: 'whose work it is at the desk; nothing is decided by it' },
  },
  enrolment: {
    id: true,
    accountId: true,
    version: true,
    addedAt: true,
    lastUsedAt: true,
    network: { leftOut: 'told in letters and forgotten after 90 days; nothing is decided by it' },
    ended: true,
    kind: true,
    sheet: true,
    selector: true,
    hash: true,
    name: true,
    sealed: true,
    lastStep: true,
    credentialId: true,
    publicKey: true,
    counter: true,
    providerId: true,
    subject: true,
    contactId: true,
    address: true,
  },
  challenge: {
    id: true,
    requestId: true,
    factor: true,
    askedAt: true,
    codeHash: true,
    sentAt: true,
    expiresAt: true,
    deliverable: true,
    worth: true,
    detail: true,
    tries: COUNTED,
    closed: true,
  },
  'hand-over': { id: true, requestId: true, expiresAt: true, browser: true, codeHash: true, tries: COUNTED },
  'known-browser': { id: true, browser: true, accountId: true, expiresAt: true },
  threat: { version: true, since: true, until: true, reason: true, by: true, easing: true, altered: true },
  policy: { version: true, confirmed: true, asked: true },
}

/** The version of the text. A later one stands beside it, and each row is read by the one that it was coded with. */
export const ROW_TEXT_VERSION = '1'

/** The text of a row; null where the row has a field that is not named here, since its code cannot be ours. */
export function rowText<K extends RowKind>(kind: K, row: KeyedRows[K]): string | null {
  const decided: Readonly<Record<string, true | { readonly leftOut: string }>> = FIELDS[kind]
  const held = Object.entries(row).filter(([, value]) => value !== undefined)
  if (held.some(([name]) => !Object.hasOwn(decided, name))) return null
  const lines = held
    .filter(([name]) => decided[name] === true)
    .map(([name, value]) => `${name}=${written(value)}`)
    .toSorted()
  return ['latchkey row', ROW_TEXT_VERSION, kind, ...lines].join('\n')
}

/** The row's name, under which the record has its last state. There is only one switch of each kind. */
export const rowName = <K extends RowKind>(kind: K, row: KeyedRows[K]): string =>
  'id' in row ? `${kind} ${row.id}` : kind

/** A value as text. No two values are written alike; keys are sorted, and absent fields are left out. */
export function written(value: unknown): string {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '@never' : `@${value.toISOString()}`
  if (Array.isArray(value)) return `[${value.map(written).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const pairs = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .map(([key, inner]) => `${JSON.stringify(key)}:${written(inner)}`)
  return `{${pairs.toSorted().join(',')}}`
}
