/** The people of this bench: in trouble before the site opens, with an authenticator app enrolled a month ago. */
import { TOTP } from 'otpauth'
import type { AccountId } from '#lib/rules/account/account.ts'
import { openKeys } from '#lib/adapters/secrets/keys.ts'
import { openLog } from '#lib/adapters/log.ts'
import { oneTime } from '#lib/adapters/secrets/one-time-password.ts'
import { random } from '#lib/adapters/secrets/random.ts'
import { openStore } from '#lib/adapters/store/open.ts'
import type { DatabaseLocation as Place } from '#lib/adapters/store/engine/open-engine.ts'
import { LATCHKEY } from '#lib/rules/audit.ts'
import type { Control } from '#test/demo/control.ts'
import type { Secrets } from '#test/demo/secrets.ts'
import { remediesOf, type Trouble, TROUBLES } from './troubles.ts'

export interface Troubled {
  readonly id: string
  readonly signInName: string
  readonly email: string
  readonly trouble: Trouble
  /** What the authenticator app shows now. */
  readonly shows: () => string
}

const ENROLLED_DAYS_AGO = 30

/** Adds people, one trouble after the other, until they need this many remedies together. */
export async function settle(
  contoso: Control,
  remedies: number,
  database: Place,
  secrets: Secrets,
): Promise<Troubled[]> {
  const keys = openKeys([{ version: 'v1', secret: Buffer.from(secrets.keys, 'base64url') }])
  const { store } = await openStore(database, { mode: 'demo', log: openLog({ level: 'error' }), keys })
  const addedAt = new Date(Date.now() - ENROLLED_DAYS_AGO * 86_400_000)
  const people: Troubled[] = []
  for (let needed = 0; needed < remedies; ) {
    const trouble = TROUBLES[people.length % TROUBLES.length]
    if (!trouble) break
    needed += remediesOf(trouble)
    const number = String(people.length + 1).padStart(4, '0')
    const [signInName, email] = [`employee.${number}@contoso.com`, `employee.${number}@example.org`]
    const person = { name: `Employee ${number}`, signInName, email, employeeId: `K-${number}` }
    const id = await contoso.admit({ ...person, trouble: '', outcome: '', ...trouble.grown })
    const secret = oneTime.makeSecret()
    const app = {
      id: random.id(),
      accountId: id as AccountId,
      version: 1,
      addedAt,
      lastUsedAt: null,
      ended: null,
      kind: 'authenticator-app',
      name: 'Phone',
      lastStep: null,
    } as const
    await store.changeEnrolled({
      add: [{ ...app, sealed: keys.seal('enrolled-secret', secret, app.id) }],
      event: { at: addedAt, requestId: null, kind: 'prepared', by: LATCHKEY, facts: {} },
    })
    people.push({ id, signInName, email, trouble, shows: () => new TOTP({ secret }).generate() })
  }
  await store.close()
  return people
}
