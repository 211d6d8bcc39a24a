/**
 * People who prepared for this day a month ago: put into the site's database
 * before the site opens it, since nothing in the product can date an enrolment.
 */
import { TOTP } from 'otpauth'
import type { AccountId } from '#lib/rules/account/account.ts'
import { openKeys } from '#lib/adapters/secrets/keys.ts'
import { openLog } from '#lib/adapters/log.ts'
import { oneTime } from '#lib/adapters/secrets/one-time-password.ts'
import { random } from '#lib/adapters/secrets/random.ts'
import { slowHashAt } from '#lib/adapters/secrets/slow-hash.ts'
import { openStore } from '#lib/adapters/store/open.ts'
import type { DatabaseLocation } from '#lib/adapters/store/engine/open-engine.ts'
import { LATCHKEY } from '#lib/rules/audit.ts'
import type { Enrolled } from '#lib/rules/proofs/enrolment.ts'
import { lastingNameOf } from '#lib/rules/proofs/factors/second-identity.ts'
import type { Keys } from '#lib/rules/secret-sources.ts'
import { makeSheet } from '#lib/rules/preparation/saved-sheet.ts'
import type { Secrets } from '#test/demo/secrets.ts'
import { SoftPasskey } from '#test/passkey.ts'
import { EID_PATH, subjectAt } from '#test/tenant/personal.ts'
import type { Employee } from './people.ts'

export interface Prepared extends Employee {
  /** The codes of the sheet, none of which is used. */
  readonly codes: readonly string[]
  /** What the app shows now. */
  readonly shows: () => string
  readonly passkey: SoftPasskey
}

const ADDED_DAYS_AGO = 30
/** Each hash says what it cost, and the site compares at that: a hundred of them at the full cost take six seconds. */
const QUICK_HASH = slowHashAt({ memory: 64, passes: 1, parallelism: 1 })

/** Before the site starts: the embedded database has room for one process. What the last of them has is suspended. */
export async function prepare(
  people: readonly Employee[],
  database: DatabaseLocation,
  secrets: Secrets,
  web: string,
  shown: () => number,
): Promise<Prepared[]> {
  const keys = openKeys([{ version: 'v1', secret: Buffer.from(secrets.keys, 'base64url') }])
  const { store } = await openStore(database, { mode: 'demo', log: openLog({ level: 'error' }), keys })
  const now = new Date(shown())
  const prepared: Prepared[] = []
  for (const person of people) {
    const { one, add: held } = await enrolmentsOf(
      person,
      keys,
      new Date(now.getTime() - ADDED_DAYS_AGO * 86_400_000),
      web,
      shown,
    )
    const ended = { at: now, why: 'suspended', because: 'not-the-owner' } as const
    const add = person === people.at(-1) ? held.map((each) => ({ ...each, ended })) : held
    await store.changeEnrolled({ add, event: { at: now, requestId: null, kind: 'prepared', by: LATCHKEY, facts: {} } })
    prepared.push(one)
  }
  await store.close()
  return prepared
}

async function enrolmentsOf(
  person: Employee,
  keys: Keys,
  addedAt: Date,
  web: string,
  shown: () => number,
): Promise<{ one: Prepared; add: readonly Enrolled[] }> {
  const accountId = person.id as AccountId
  const makers = { id: random.id, below: random.below, hash: QUICK_HASH.make }
  const sheet = await makeSheet(makers, accountId, [], addedAt)
  const secret = oneTime.makeSecret()
  const passkey = new SoftPasskey(accountId)
  const bound = () => ({ id: random.id(), accountId, version: 1, addedAt, lastUsedAt: null, ended: null })
  const app = bound()
  const eid = lastingNameOf({
    issuer: web + EID_PATH,
    subject: subjectAt(EID_PATH, person.email),
    email: null,
    emailVerified: false,
  })
  return {
    one: { ...person, codes: sheet.codes, shows: () => new TOTP({ secret }).generate({ timestamp: shown() }), passkey },
    add: [
      ...sheet.add,
      {
        ...app,
        kind: 'authenticator-app',
        name: 'Phone',
        sealed: keys.seal('enrolled-secret', secret, app.id),
        lastStep: null,
      },
      {
        ...bound(),
        kind: 'passkey',
        name: 'Phone',
        credentialId: passkey.credentialId,
        publicKey: passkey.publicKey,
        counter: 0,
      },
      { ...bound(), kind: 'linked-identity', providerId: 'eid', subject: keys.hash('linked-identity', eid) },
    ],
  }
}
