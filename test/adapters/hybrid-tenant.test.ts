/** Of a synced account, lock and password are the organisation's own directory's; of everybody else, Microsoft's. */
import { describe, expect, test } from 'vitest'
import { type Account, answered, failed } from '#lib/rules/account/account.ts'
import { withOnPremises } from '#lib/adapters/active-directory/hybrid-tenant.ts'
import { seen, unseen } from '#lib/rules/source-reading.ts'
import type { Applied } from '#lib/ports/tenant-write.ts'
import { daysBefore, exampleAccount, NOW } from '#test/example.ts'
import { fakeDirectory, keptThere } from '#test/lib/use-cases/claimant/fakes/directory.ts'
import { fakeTenant } from '#test/lib/use-cases/claimant/fakes/tenant.ts'

const at = (seconds: number): Date => new Date(NOW.getTime() + seconds * 1000)
const ANCHOR = 'q1zvA0p2Tkm3X1x1k4c9zA=='
const yes = (...names: readonly (keyof Account['lookups'])[]) => ({
  ...exampleAccount().lookups,
  ...Object.fromEntries(names.map((name) => [name, answered(true)])),
})
const SYNCED = exampleAccount({ lookups: yes('synced'), onPremisesAnchor: ANCHOR })

function open(account: Account = SYNCED, now = () => NOW) {
  const inCloud = fakeTenant(() => NOW)
  inCloud.residents.set(account.signInName, {
    account,
    authenticators: [],
    methodChanges: answered([]),
    signIns: [],
    restriction: null,
    password: null,
  })
  const directory = fakeDirectory(() => NOW)
  directory.people.set(ANCHOR, keptThere({ passwordChangedAt: daysBefore(3), locked: true }))
  return { inCloud, directory, tenant: withOnPremises(inCloud, directory, now) }
}

describe('reading', () => {
  test('a synced account is read with its lock, and with the day of its password there', async () => {
    const { tenant, directory } = open()
    expect(await tenant.readAccount(SYNCED.id)).toMatchObject({
      onPremises: seen(directory.people.get(ANCHOR), NOW),
      passwordChangedAt: daysBefore(3),
    })
  })
  test('and so is the evidence', async () => {
    const { tenant, directory } = open()
    expect(await tenant.readEvidence(SYNCED)).toMatchObject({
      onPremises: seen(directory.people.get(ANCHOR), NOW),
      passwordChangedAt: daysBefore(3),
    })
  })
  test('what was read for everybody leaves it out: no proof takes longer for synced people (R4)', async () => {
    const { tenant, directory } = open()
    expect((await tenant.readAccount(SYNCED.id, 'lists'))?.onPremises).toEqual(unseen('not-configured'))
    expect(directory.reads).toBe(0)
  })
  test('out of reach there, it keeps the day that Microsoft names', async () => {
    const { tenant, directory } = open()
    directory.people.clear()
    expect(await tenant.readAccount(SYNCED.id)).toMatchObject({
      onPremises: seen(null, NOW),
      passwordChangedAt: SYNCED.passwordChangedAt,
    })
  })
  test('a directory that does not answer is unseen, and never "not locked"', async () => {
    const { tenant, directory } = open()
    directory.down = true
    expect(await tenant.readAccount(SYNCED.id)).toMatchObject({ onPremises: unseen('failed') })
  })
  for (const [who, account] of [
    ['a member', exampleAccount({ onPremisesAnchor: ANCHOR })],
    ['a federated account', { ...SYNCED, lookups: yes('synced', 'federatedDomain') }],
    ['a guest', { ...SYNCED, lookups: yes('synced', 'guest') }],
    ['a synced account without an anchor', { ...SYNCED, onPremisesAnchor: null }],
  ] as const)
    test(`${who} is not looked for there`, async () => {
      const { tenant, directory } = open(account)
      expect((await tenant.readAccount(account.id))?.onPremises).toEqual(unseen('not-configured'))
      expect(directory.reads).toBe(0)
    })
})

describe('writing', () => {
  const password = 'Quay-9-lantern-Harbour'
  test('a password of a synced account is set there, and Microsoft never hears it', async () => {
    const { tenant, inCloud, directory } = open()
    expect(await tenant.apply(SYNCED.id, { kind: 'set-password', password })).toEqual({ kind: 'applied' })
    expect([directory.passwords.get(ANCHOR), inCloud.writes]).toEqual([password, []])
  })
  test('and it is unlocked there', async () => {
    const { tenant, directory } = open()
    expect(await tenant.apply(SYNCED.id, { kind: 'unlock-on-premises' })).toEqual({ kind: 'applied' })
    expect(directory.people.get(ANCHOR)?.locked).toBe(false)
  })
  test('a password of a member is set at Microsoft, and the directory never hears it', async () => {
    const member = exampleAccount({ onPremisesAnchor: ANCHOR })
    const { tenant, inCloud, directory } = open(member)
    await tenant.apply(member.id, { kind: 'set-password', password })
    expect([directory.passwords.size, inCloud.writes.map(({ write }) => write.kind)]).toEqual([0, ['set-password']])
  })
  test('everything else goes to Microsoft', async () => {
    const { tenant, inCloud } = open()
    await tenant.apply(SYNCED.id, { kind: 'end-sessions' })
    expect(inCloud.writes.map(({ write }) => write.kind)).toEqual(['end-sessions'])
  })

  const NOT_WRITTEN: readonly [what: string, account: Account | null, answer: Applied][] = [
    ['Microsoft does not answer', null, { kind: 'not-applied', why: 'unavailable' }],
    [
      'nobody knows whether it is synced',
      { ...SYNCED, lookups: { ...SYNCED.lookups, synced: failed('503') } },
      { kind: 'not-applied', why: 'unavailable' },
    ],
  ]
  for (const [what, account, answer] of NOT_WRITTEN)
    test(`${what}: nothing is written anywhere`, async () => {
      const { tenant, inCloud, directory } = open(account ?? SYNCED)
      inCloud.down = account === null
      expect(await tenant.apply(SYNCED.id, { kind: 'set-password', password })).toEqual(answer)
      expect([directory.passwords.size, inCloud.writes]).toEqual([0, []])
    })
})

describe('the health page hears how it last answered', () => {
  const stateOf = async ({ tenant }: ReturnType<typeof open>) =>
    (await tenant.sourceStates()).find(({ source }) => source === 'onPremises')
  test('nobody has needed it yet', async () => expect(await stateOf(open())).toMatchObject({ state: 'not-asked' }))
  test('it answered, then fell silent, then answered again', async () => {
    let seconds = 0
    const opened = open(SYNCED, () => at(seconds))
    const states = []
    for (const down of [false, true, false]) {
      seconds += 10
      opened.directory.down = down
      await opened.tenant.readAccount(SYNCED.id)
      states.push(await stateOf(opened))
    }
    expect(states).toMatchObject([
      { state: 'answered', answeredAt: at(10), why: null },
      { state: 'refused', since: at(20), why: 'failed' },
      { state: 'answered', since: null },
    ])
  })
  test('a silence is paid for once in five seconds, and not by every page', async () => {
    let seconds = 0
    const { tenant, directory } = open(SYNCED, () => at(seconds))
    directory.down = true
    for (seconds of [0, 1, 4, 5, 6]) expect((await tenant.readAccount(SYNCED.id))?.onPremises).toEqual(unseen('failed'))
    expect(directory.reads).toBe(2)
  })
})
