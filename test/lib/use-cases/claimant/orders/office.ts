/**
 * Who there is, what each of them holds, and what they really did: kept beside
 * the product and never read from it, so that the two can be held against each other.
 */
import type { AccountId } from '#lib/rules/account/account.ts'
import { exampleSignIn } from '#lib/rules/diagnosis/causes/support/example.ts'
import type { OutsideIdentity } from '#lib/rules/proofs/factors/factor.ts'
import type { AnsweredFactorId } from '#lib/rules/proofs/factors/index.ts'
import { lastingNameOf } from '#lib/rules/proofs/factors/second-identity.ts'
import { passkeyChallenge } from '#lib/use-cases/claimant/prove/passkey-challenge.ts'
import type { RecoveryRequest } from '#lib/rules/request/request.ts'
import { sitDown } from '#test/lib/use-cases/approver/people.ts'
import { daysBefore, email, exampleAccount, phone } from '#test/example.ts'
import { SoftPasskey } from '#test/passkey.ts'
import { ENTRA, VERIFIED_ID } from '#test/lib/rules/proofs/factors/elsewhere.ts'
import { giveApp, givePasskey, giveSheet } from '#test/lib/use-cases/claimant/enrolled.ts'
import { type Browser, codesIn, KNOWN, locked, newWorld, type World } from '#test/lib/use-cases/claimant/world.ts'

export const OWNERS = ['adele', 'alex'] as const
export type Owner = (typeof OWNERS)[number]
/** Mallory has nothing of anybody's but what she sees lying about. */
export const SITTERS = [...OWNERS, 'mallory'] as const
export type Sitter = (typeof SITTERS)[number]

export const WAYS = [
  'code-by-email',
  'code-by-text',
  'passkey',
  'authenticator-code',
  'saved-code',
  'recovery-contact',
  'approver-code',
] as const satisfies readonly AnsweredFactorId[]
export type Way = (typeof WAYS)[number]
/** Ways whose answer is given at another site, or by a wallet. */
export const ELSEWHERE = ['second-identity', 'work-account', 'face-check'] as const
export type Elsewhere = (typeof ELSEWHERE)[number]

const ALEX = '0d7b1c1e-5a4f-4b8e-9a53-2f5b3f1f0777' as AccountId
export const NESTOR = '0d7b1c1e-5a4f-4b8e-9a53-2f5b3f1f0303' as AccountId
export const NAMES: Readonly<Record<Owner, string>> = { adele: KNOWN, alex: 'alex@contoso.com' }
const OURS = 'https://recovery.contoso.com'

/** What was really used to answer, by whom, for which request. */
export interface Given {
  readonly by: Owner
  readonly way: Way | Elsewhere
  readonly requestId: string
  readonly value: string
}

interface Holds {
  readonly accountId: AccountId
  readonly addresses: { readonly mail: string; readonly mobile: string }
  readonly passkey: SoftPasskey
  readonly shows: (at?: Date) => string
  readonly sheet: string[]
  readonly outside: OutsideIdentity
}

/** A browser, whoever sits at it, and every name that it ever had. */
export interface Seat {
  readonly by: Sitter
  readonly network: string
  browser: Browser | null
  /** Waited with for a request of another browser: kept apart, as the site keeps it. */
  moving: string | null
  readonly past: string[]
}

export interface Office {
  readonly world: World
  readonly seats: readonly Seat[]
  readonly holds: Readonly<Record<Owner, Holds>>
  readonly stranger: SoftPasskey
  readonly given: Given[]
  /** By which sitter each request was begun: they alone may hold it. */
  readonly begunBy: Map<string, Sitter>
  /** Codes of ours that came, and for which request: whoever reads the mailbox could type them anywhere. */
  readonly codes: { readonly to: string; readonly value: string; readonly way: Way; readonly requestId: string }[]
  /** Passes that were made. */
  readonly passes: string[]
  /** Read out at the desk or by a contact, to the owner, for their own request. */
  readonly readOut: Map<string, string>
}

export async function openOffice(): Promise<Office> {
  const world = await newWorld({
    settings: {
      factors: [...WAYS, ...ELSEWHERE],
      workAccount: { issuer: ENTRA },
      verifiedId: VERIFIED_ID,
      coolingOff: { hours: 12 },
      textPrefixes: ['+386', '+44'],
    },
  })
  sitDown(world)
  const passes: string[] = []
  const { createPass } = world.tenant
  world.tenant.createPass = async (...asked) => {
    passes.push(asked[0])
    return createPass(...asked)
  }
  // Alex's second factor is refused again and again, and the telephone is two days old: it takes a wait.
  const refused = [2, 4, 6].map((minutes) => exampleSignIn(500121, minutes))
  const alex = exampleAccount({
    id: ALEX,
    signInName: NAMES.alex,
    displayName: 'Alex Wilber',
    employeeId: 'C-1002',
    mail: NAMES.alex,
    otherMails: ['alex.private@example.org'],
    mobilePhone: null,
    manager: null,
  })
  const methods = [email('alex@example.org'), phone('+38640555020', { createdAt: daysBefore(2) })]
  world.tenant.residents.set(NAMES.alex, locked({ account: alex, authenticators: methods, signIns: refused }))
  const adele = world.adele()
  adele.account = { ...adele.account, manager: null }
  const nestor = exampleAccount({
    id: NESTOR,
    signInName: 'nestor@contoso.com',
    displayName: 'Nestor Wilke',
    employeeId: 'C-3003',
    mail: 'nestor@contoso.com',
    otherMails: [],
    mobilePhone: null,
    manager: null,
  })
  world.tenant.residents.set('nestor', locked({ account: nestor, authenticators: [] }))
  const holds = {
    adele: await prepare(world, adele.account.id, { mail: 'adele@example.org', mobile: '+38640555010' }),
    alex: await prepare(world, ALEX, { mail: 'alex@example.org', mobile: '+38640555020' }),
  }
  const seat = (by: Sitter, number: number): Seat => ({
    by,
    network: `198.51.100.${number}`,
    browser: null,
    moving: null,
    past: [],
  })
  return {
    world,
    seats: [
      seat('adele', 1),
      seat('adele', 2),
      seat('alex', 3),
      seat('alex', 4),
      seat('mallory', 5),
      seat('mallory', 6),
    ],
    holds,
    stranger: new SoftPasskey(adele.account.id),
    given: [],
    begunBy: new Map(),
    codes: [],
    passes,
    readOut: new Map(),
  }
}

async function prepare(world: World, accountId: AccountId, addresses: Holds['addresses']): Promise<Holds> {
  const long = daysBefore(90)
  const outside = { issuer: 'https://accounts.example.org', subject: accountId, email: null, emailVerified: false }
  const about = { accountId, version: 1, addedAt: long, lastUsedAt: null, ended: null }
  const subject = world.context.keys.hash('linked-identity', lastingNameOf(outside))
  await world.store.changeEnrolled({
    add: [
      { ...about, id: `contact of ${accountId}`, kind: 'contact', contactId: NESTOR, name: 'Nestor Wilke' },
      { ...about, id: `link of ${accountId}`, kind: 'linked-identity', providerId: 'personal', subject },
    ],
    event: { at: long, requestId: null, kind: 'prepared', by: { kind: 'latchkey' }, facts: {} },
  })
  return {
    accountId,
    addresses,
    outside,
    passkey: await givePasskey(world, long, accountId),
    shows: await giveApp(world, long, accountId),
    sheet: [...(await giveSheet(world, long, accountId))],
  }
}

export const ownerOf = ({ holds }: Office, { account }: Pick<RecoveryRequest, 'account'>): Owner | null =>
  OWNERS.find((owner) => holds[owner].accountId === account?.id) ?? null

export const requestAt = async ({ world }: Office, { browser }: Seat): Promise<RecoveryRequest | null> =>
  browser && world.store.loadByBrowser(world.context.keys.hash('browser', browser.token))

export const keyOf = (requestId: string, way: string): string => `${requestId} ${way}`

/** What an owner would answer now with what is theirs, for this request; null where there is nothing to answer with. */
export async function rightAnswer(
  office: Office,
  by: Owner,
  request: RecoveryRequest,
  way: Way,
): Promise<string | null> {
  const { world, holds, readOut } = office
  const own = holds[by]
  switch (way) {
    case 'code-by-email':
    case 'code-by-text':
      return lastCode(office, by, way, request)
    case 'passkey':
      return signed(office, own.passkey, request)
    case 'authenticator-code':
      return own.shows(world.context.now())
    case 'saved-code':
      return own.sheet.shift() ?? null
    case 'recovery-contact':
    case 'approver-code':
      return readOut.get(keyOf(request.id, way)) ?? null
  }
}

const lastCode = (
  { codes, holds }: Office,
  by: Owner,
  way: 'code-by-email' | 'code-by-text',
  request: RecoveryRequest,
) => codes.findLast((one) => isTo(holds[by], one.to) && one.way === way && one.requestId === request.id)?.value ?? null

const isTo = ({ addresses }: Holds, to: string): boolean => to === addresses.mail || to === addresses.mobile

/** Asks for a way in this browser, and notes the code that came of it, whoever gets it. */
export async function askFor(office: Office, seat: Seat, way: Way): Promise<void> {
  const { world, codes } = office
  const request = await requestAt(office, seat)
  if (!request || !seat.browser) return
  const letters = way === 'code-by-text' ? world.delivery.texts : world.delivery.mails
  const from = letters.length
  await seat.browser.ask(way, seat.network)
  for (const letter of letters.slice(from))
    for (const value of codesIn([letter])) codes.push({ to: letter.to, value, way, requestId: request.id })
}

/** A signature over what this request was asked to sign, if it was. */
export async function signed({ world }: Office, key: SoftPasskey, request: RecoveryRequest): Promise<string | null> {
  const asked = (await world.store.challengesOf(request.id)).find(
    ({ factor, closed }) => factor === 'passkey' && closed === null,
  )
  return asked ? key.answer({ challenge: passkeyChallenge(world.context, asked), origin: OURS }) : null
}
