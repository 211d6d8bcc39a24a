/** Temporary Access Passes on the wire: made once, seen once, deleted, and every fault on the way. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { AccountId } from '#lib/rules/account/account.ts'
import { isPossible, type PassPolicy } from '#lib/rules/remedies/temporary-access-pass-terms.ts'
import type { PassMade } from '#lib/ports/tenant-write.ts'
import { attempt } from '#test/tenant/attempts.ts'
import type { Fault } from '#test/tenant/faults.ts'
import { GROUPS } from '#test/tenant/groups.ts'
import type { Switches } from '#test/tenant/switches.ts'
import { type OpenContoso, openContoso } from '../contoso.ts'

const ADELE = 'adele.vance@contoso.com'
const PASSES = 'temporaryAccessPassMethods'
const LIFETIME = { shortest: 60, longest: 480 }
const CREATE = 'POST /users/{id}/authentication/temporaryAccessPassMethods'
const BROWSER = {
  app: 'Office 365',
  client: 'Browser',
  operatingSystem: null,
  browser: null,
  city: null,
  country: null,
  ipAddress: null,
}

let contoso: OpenContoso
let adele: AccountId
beforeAll(async () => {
  contoso = await openContoso()
})
beforeEach(async () => {
  await contoso.settle()
  Object.assign(contoso.running.contoso.state.switches, { passes: 'everybody', passDelayInMs: 0 })
  adele = await contoso.idOf(ADELE)
  contoso.running.contoso.counts.clear()
})
afterAll(() => contoso.running.stop())

const made = async (): Promise<Extract<PassMade, { kind: 'made' }>> => {
  const pass = await contoso.tenant.createPass(adele, 60)
  if (pass.kind !== 'made') throw new Error(`The pass was not made: ${pass.kind}`)
  return pass
}
const signIn = (typed: string) => attempt(contoso.running.contoso, ADELE, typed, BROWSER).errorCode

describe('a pass', () => {
  test('signs in once, and is then shown as used', async () => {
    const { pass, passId } = await made()
    expect(await contoso.tenant.readPasses(adele)).toMatchObject({ value: [{ id: passId, usability: 'usable' }] })
    expect([signIn(pass), signIn(pass)]).toEqual([0, expect.not.stringMatching('0')])
    expect(await contoso.tenant.readPasses(adele)).toMatchObject({ value: [{ id: passId, usability: 'used' }] })
  })
  test('is over when Microsoft says, and the answer says when', async () => {
    const before = Date.now()
    const { expiresAt } = await made()
    expect(expiresAt.getTime() - before).toBeGreaterThan(59 * 60_000)
    expect(expiresAt.getTime() - before).toBeLessThan(61 * 60_000)
  })
  test('takes the place of the one before it', async () => {
    const [first, second] = [await made(), await made()]
    expect(await contoso.tenant.readPasses(adele)).toMatchObject({ value: [{ id: second.passId }] })
    expect(signIn(first.pass)).not.toBe(0)
  })
  test('that was deleted signs nobody in', async () => {
    const { pass, passId } = await made()
    expect(await contoso.tenant.apply(adele, { kind: 'delete-pass', passId })).toEqual({ kind: 'applied' })
    expect(signIn(pass)).not.toBe(0)
    expect(await contoso.tenant.apply(adele, { kind: 'delete-pass', passId })).toEqual({
      kind: 'refused',
      why: 'not-found',
    })
  })
  test('shorter than the policy allows is refused', async () =>
    expect(await contoso.tenant.createPass(adele, 10)).toEqual({ kind: 'refused', why: 'against-policy' }))
})

describe("the tenant's policy", () => {
  const COVERS: readonly [
    passes: Switches['passes'],
    who: 'an executive' | 'anybody else',
    policy: Pick<PassPolicy, 'enabled' | 'coversAccount'>,
  ][] = [
    ['everybody', 'an executive', { enabled: true, coversAccount: true }],
    ['everybody', 'anybody else', { enabled: true, coversAccount: true }],
    ['executives', 'an executive', { enabled: true, coversAccount: true }],
    ['executives', 'anybody else', { enabled: true, coversAccount: false }],
    // Whoever is named as left out is left out, though everybody is let in.
    ['all but executives', 'an executive', { enabled: true, coversAccount: false }],
    ['all but executives', 'anybody else', { enabled: true, coversAccount: true }],
    ['nobody', 'anybody else', { enabled: false, coversAccount: true }],
  ]
  for (const [passes, who, policy] of COVERS)
    test(`for ${passes}, as it is for ${who}: ${isPossible({ ...LIFETIME, ...policy }) ? 'a pass' : 'none'}`, async () => {
      const { state } = contoso.running.contoso
      state.switches.passes = passes
      Object.assign(state.accounts[adele] ?? {}, { memberOf: who === 'an executive' ? [GROUPS.executives.id] : [] })
      expect(await contoso.tenant.readPassPolicy(adele)).toMatchObject({
        kind: 'seen',
        value: { ...policy, ...LIFETIME },
      })
      // Microsoft makes one all the same, and does not take it.
      if (policy.enabled) expect(signIn((await made()).pass) === 0).toBe(policy.coversAccount)
    })
  test('that cannot be read is not taken for a permission', async () => {
    contoso.fault({ fault: 'forbidden', path: 'authenticationMethodsPolicy' })
    expect(await contoso.tenant.readPassPolicy(adele)).toEqual({ kind: 'unseen', why: 'not-permitted' })
  })
  test('that names groups is not known for somebody whose groups cannot be read', async () => {
    contoso.running.contoso.state.switches.passes = 'all but executives'
    contoso.fault({ fault: 'forbidden', path: 'transitiveMemberOf' })
    expect(await contoso.tenant.readPassPolicy(adele)).toEqual({ kind: 'unseen', why: 'not-permitted' })
  })
})

describe('a pass that meets a fault', () => {
  const MET: readonly [Fault['fault'], PassMade][] = [
    ['throttle', { kind: 'not-applied', why: 'throttled' }],
    ['throttle-without-retry-after', { kind: 'not-applied', why: 'throttled' }],
    ['unavailable', { kind: 'not-applied', why: 'unavailable' }],
    ['hang', { kind: 'unknown' }],
    ['reset-connection', { kind: 'unknown' }],
    ['forbidden', { kind: 'refused', why: 'not-permitted' }],
  ]
  for (const [fault, answer] of MET)
    test(`${fault}: ${Object.values(answer).join(', ')}, and it is not asked for again`, async () => {
      contoso.fault({ fault, method: 'POST', path: PASSES, times: 1 })
      expect(await contoso.tenant.createPass(adele, 60)).toEqual(answer)
      expect(contoso.requests()[CREATE]).toBe(1)
    })
  for (const fault of ['hang', 'reset-connection'] as const)
    test(`made before its answer met ${fault}: unknown, and there is one to be found`, async () => {
      contoso.fault({ fault, method: 'POST', path: PASSES, afterwards: true, times: 1 })
      expect(await contoso.tenant.createPass(adele, 60)).toEqual({ kind: 'unknown' })
      expect(await contoso.tenant.readPasses(adele)).toMatchObject({ value: [{ usability: 'usable' }] })
    })
})
