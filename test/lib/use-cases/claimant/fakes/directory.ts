/** The organisation's own directory, in memory: accounts by anchor, refusals on demand. */
import { seen, unseen } from '#lib/rules/source-reading.ts'
import type { OnPremisesAccount } from '#lib/rules/account/on-premises.ts'
import type { Applied } from '#lib/ports/tenant-write.ts'
import type { OnPremises } from '#lib/ports/on-premises-directory.ts'
import { daysBefore } from '#test/example.ts'

export interface FakeDirectory extends OnPremises {
  readonly people: Map<string, OnPremisesAccount>
  readonly passwords: Map<string, string>
  /** Of the passwords that were set: by whom the directory was told to count the history. */
  readonly asOwnChange: boolean[]
  readonly reads: number
  /** What becomes of the next writes, in order; afterwards they are applied. `lost`: made, and its answer does not arrive. */
  fates: (Applied | 'lost')[]
  /** Whether nothing answers. */
  down: boolean
}

export const keptThere = (more: Partial<OnPremisesAccount> = {}): OnPremisesAccount => ({
  enabled: true,
  locked: false,
  lockedAt: null,
  opensAt: null,
  passwordChangedAt: daysBefore(40),
  passwordMayChangeAt: null,
  minimumAgeSeen: true,
  isProtected: false,
  insideLogonHours: true,
  hoursBeginAt: null,
  ...more,
})

const UNLOCKED = { locked: false, lockedAt: null, opensAt: null } as const

export function fakeDirectory(now: () => Date): FakeDirectory {
  const people = new Map<string, OnPremisesAccount>()
  const passwords = new Map<string, string>()
  const asOwnChange: boolean[] = []
  let reads = 0
  const change = (anchor: string, make: (one: OnPremisesAccount) => OnPremisesAccount): Applied => {
    if (directory.down) return { kind: 'not-applied', why: 'unavailable' }
    const fate = directory.fates.shift() ?? ({ kind: 'applied' } as const)
    if (fate !== 'lost' && fate.kind !== 'applied') return fate
    const one = people.get(anchor)
    if (!one) return { kind: 'refused', why: 'not-found' }
    people.set(anchor, make(one))
    return fate === 'lost' ? { kind: 'unknown' } : fate
  }
  const directory: FakeDirectory = {
    people,
    passwords,
    asOwnChange,
    get reads() {
      return reads
    },
    fates: [],
    down: false,
    async read(anchor) {
      reads++
      return directory.down ? unseen('failed') : seen(people.get(anchor) ?? null, now())
    },
    unlock: async (anchor) => change(anchor, (one) => ({ ...one, ...UNLOCKED })),
    setPassword: async (anchor, password, isOwn) =>
      change(anchor, (one) => {
        asOwnChange.push(isOwn)
        passwords.set(anchor, password)
        return { ...one, ...UNLOCKED, passwordChangedAt: now() }
      }),
  }
  return directory
}
