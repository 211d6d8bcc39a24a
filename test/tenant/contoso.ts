/** The tenant while it runs, and how its sample state comes about. */
import { EventEmitter } from 'node:events'
import type { Method, TenantAccount } from './account.ts'
import { recordAudit, recordDisabling } from './audit-log.ts'
import type { Count } from './counts.ts'
import type { Fault } from './faults.ts'
import { noTraffic, type Traffic } from './metadata/traffic.ts'
import { grow, peopleOfCauses } from './grown.ts'
import { samplePeople } from './people.ts'
import { accountFrom, type Person } from './person.ts'
import { loadState, type State, saving } from './state.ts'
import { DEFAULT_SWITCHES, type Switches } from './switches.ts'
import type { Bucket } from './throttles.ts'
import type { Presentation } from './verified-id.ts'

export interface Secrets {
  readonly reader: string
  readonly actor: string
  readonly desk: string
  readonly personal: string
  readonly eid: string
  readonly work: string
  readonly verifiedId: string
  readonly textGateway: string
  readonly mail: string
  readonly azure: string
}

export interface Contoso {
  state: State
  readonly secrets: Secrets
  readonly now: () => Date
  readonly changed: () => void
  readonly flush: () => void
  readonly arrivals: EventEmitter
  faults: Fault[]
  /** Rows of the logs, and passes, that arrived before their time: what the sample people have behind them, and what was hurried. */
  readonly arrived: Set<string>
  readonly counts: Map<string, Count>
  readonly buckets: Map<string, Bucket>
  /** Numbered accounts that were asked for and nothing happened to. */
  readonly numbered: Map<string, TenantAccount>
  /** Requests to wallets, the newest last. */
  presentations: readonly Presentation[]
  /** Sign-in name in small letters → id. */
  readonly names: Map<string, string>
  /** Where the recovery site is, for the link on the sign-in page. */
  readonly recoverySite: string
  /** Public keys, PEM, with which an application may sign in in place of its secret. */
  readonly appCertificates: Map<string, string>
  /** What was served of Graph, where it is held against Microsoft's metadata. */
  readonly traffic: Traffic | null
}

export interface Founding {
  readonly secrets: Secrets
  readonly directory?: string
  readonly now?: () => Date
  readonly switches?: Partial<Switches>
  readonly recoverySite?: string
  readonly heldToMetadata?: boolean
}

export function openContoso({
  secrets,
  directory,
  now = () => new Date(),
  switches,
  recoverySite,
  heldToMetadata,
}: Founding): Contoso {
  const kept = loadState(directory)
  const { changed, flush } = saving(directory, () => contoso.state)
  const contoso: Contoso = {
    state: kept ?? emptyState(),
    secrets,
    now,
    changed,
    flush,
    arrivals: new EventEmitter().setMaxListeners(0),
    faults: [],
    arrived: new Set(),
    counts: new Map(),
    buckets: new Map(),
    numbered: new Map(),
    presentations: [],
    names: new Map(),
    recoverySite: recoverySite ?? 'http://localhost:4100',
    appCertificates: new Map(),
    traffic: heldToMetadata ? noTraffic() : null,
  }
  if (kept) indexNames(contoso)
  else settle(contoso)
  // A state of an earlier day knows fewer of them.
  contoso.state.switches = { ...DEFAULT_SWITCHES, ...contoso.state.switches, ...switches }
  return contoso
}

const emptyState = (): State => ({
  form: 4,
  accounts: {},
  numbered: 0,
  signIns: [],
  audits: [],
  blockedSenders: {},
  inbox: [],
  lastReceived: 0,
  switches: { ...DEFAULT_SWITCHES },
})

/** Back to the sample people. Switches stay as they are; message numbers go on, so that nobody waits for an old one. */
export function settle(contoso: Contoso): void {
  const { switches, lastReceived } = contoso.state
  contoso.state = { ...emptyState(), switches, lastReceived }
  contoso.faults = []
  contoso.arrived.clear()
  contoso.presentations = []
  contoso.counts.clear()
  contoso.buckets.clear()
  contoso.numbered.clear()
  contoso.names.clear()
  for (const person of [...samplePeople(contoso.now()), ...peopleOfCauses()]) admit(contoso, person)
}

function indexNames(contoso: Contoso): void {
  for (const { user } of Object.values(contoso.state.accounts))
    contoso.names.set(user.userPrincipalName.toLowerCase(), user.id)
}

/**
 * Whatever a person's statement dates was registered then, and the log has a row of it: where no date is filled, that
 * is all there is. The kind form, whose phones are dated, has none for a phone: it would make the profile's addresses new.
 */
const isRegisteredAsStated = ({ state }: Contoso, person: Person, { '@odata.type': type }: Method): boolean =>
  (person.methodAgeInDays !== undefined && !type.includes('.password')) ||
  (person.phoneAgeInDays !== undefined && type.includes('.phone') && !state.switches.methodDatesFilled)

/** Adds a person, or puts one back as stated. */
export function admit(contoso: Contoso, person: Person): TenantAccount {
  const now = contoso.now()
  const account = accountFrom(person, now)
  const { signIns, blockedSender } = grow(account, person, now)
  const { id } = account.user
  contoso.state.accounts[id] = account
  contoso.names.set(account.user.userPrincipalName.toLowerCase(), id)
  contoso.state.signIns = [...contoso.state.signIns.filter((row) => row.userId !== id), ...signIns]
  contoso.state.audits = contoso.state.audits.filter((row) => row.targetResources?.[0]?.id !== id)
  for (const row of signIns) contoso.arrived.add(row.id)
  if (blockedSender) contoso.state.blockedSenders[blockedSender.SenderAddress.toLowerCase()] = blockedSender
  for (const method of account.methods)
    if (isRegisteredAsStated(contoso, person, method) && method.createdDateTime)
      recordAudit(contoso, account, 'User registered security info', {
        at: new Date(method.createdDateTime),
        by: { user: { id, userPrincipalName: account.user.userPrincipalName } },
        category: 'UserManagement',
        service: 'Authentication Methods',
      })
  if (person.disabled) recordDisabling(contoso, account, person.disabled)
  contoso.changed()
  return account
}
