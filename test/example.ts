/** One quiet member account, its methods and its request, to change one thing at a time. */
import {
  type Account,
  type AccountId,
  answered,
  type LookupId,
  LOOKUPS,
  type Lookups,
} from '#lib/rules/account/account.ts'
import type { Proof } from '#lib/rules/proofs/assurance.ts'
import { EXAMPLE_NOW } from '#lib/rules/diagnosis/causes/support/example.ts'
import { unseen } from '#lib/rules/source-reading.ts'
import type { Authenticator, Holdings } from '#lib/rules/proofs/factors/factor.ts'
import type { RecoveryRequest } from '#lib/rules/request/request.ts'

export const NOW = EXAMPLE_NOW
export const daysBefore = (days: number, moment: Date = NOW): Date => new Date(moment.getTime() - days * 86_400_000)

export const allNo = Object.fromEntries(
  (Object.keys(LOOKUPS) as LookupId[]).map((id) => [id, answered(false)]),
) as unknown as Lookups

export const exampleAccount = (more: Partial<Account> = {}): Account => ({
  id: '0d7b1c1e-5a4f-4b8e-9a53-2f5b3f1f0001' as AccountId,
  signInName: 'adele@contoso.com',
  displayName: 'Adele Vance',
  createdAt: daysBefore(900),
  givenName: 'Adele',
  companyName: 'Contoso',
  employeeId: 'C-1001',
  preferredLanguage: 'en',
  enabled: true,
  passwordChangedAt: daysBefore(40),
  sessionsValidFrom: daysBefore(40),
  hasMailbox: true,
  mail: 'adele@contoso.com',
  otherMails: ['adele.private@example.org'],
  mobilePhone: '+38640555010',
  manager: { id: '0d7b1c1e-5a4f-4b8e-9a53-2f5b3f1f0201' as AccountId, mail: 'miriam@contoso.com' },
  ssprCapable: answered(true),
  onPremisesAnchor: null,
  onPremises: unseen('not-configured'),
  lookups: allNo,
  readAt: NOW,
  ...more,
})

export const email = (address: string | null, more: Partial<Authenticator> = {}): Authenticator => ({
  id: `email-${address}`,
  kind: 'email',
  address,
  phoneType: null,
  createdAt: daysBefore(400),
  ...more,
})

export const phone = (address: string | null, more: Partial<Authenticator> = {}): Authenticator => ({
  id: `phone-${address}`,
  kind: 'phone',
  address,
  phoneType: 'mobile',
  createdAt: daysBefore(400),
  ...more,
})

export const holdings = (authenticators: readonly Authenticator[], more: Partial<Holdings> = {}): Holdings => ({
  account: exampleAccount(),
  authenticators: { kind: 'answered', value: authenticators },
  methodChanges: answered([]),
  now: NOW,
  freshnessWindowInDays: 7,
  ...more,
})

export const proof = (more: Partial<Proof> = {}): Proof => ({
  factor: 'code-by-email',
  method: 'issued-code',
  channel: 'email',
  standing: 'registered',
  authenticator: 'mailbox',
  provedAt: NOW,
  ...more,
})

export const MAIL_CODE = proof()
export const TEXT_CODE = proof({
  factor: 'code-by-text',
  method: 'bound-authenticator',
  channel: 'text',
  authenticator: 'phone',
})

export const exampleRequest = (more: Partial<RecoveryRequest> = {}): RecoveryRequest => ({
  id: 'f5f1a7a0-2a39-4b63-8d4f-3d8fd3a30001',
  reference: 'BC7K-92QX',
  version: 1,
  state: 'verifying',
  language: 'en',
  begunAt: NOW,
  movedAt: NOW,
  lapsesAt: new Date(NOW.getTime() + 24 * 3_600_000),
  dueAt: null,
  claimedName: 'adele@contoso.com',
  nameHash: 'name-hash',
  errorCode: null,
  browser: 'browser-hash',
  account: null,
  resolvedAt: null,
  accountClass: null,
  proofs: [],
  assurance: 'none',
  diagnosis: null,
  remedy: null,
  escalation: null,
  approvals: [],
  permission: null,
  intent: null,
  declinedBecause: null,
  refusal: null,
  shownAt: null,
  stoppedAt: null,
  coolingOff: null,
  attested: null,
  ...more,
})

/** Holdings of somebody whose registered methods could not be read. */
export const METHODS_UNREAD = { authenticators: { kind: 'failed', why: '503' } } as const
