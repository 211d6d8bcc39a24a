/** Temporary Access Passes on the wire: made once, seen once, deleted, and every fault on the way. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { AccountId } from '#lib/account.ts'
import type { PassMade } from '#lib/ports.ts'
import { attempt } from '#test/tenant/attempts.ts'
import type { Fault } from '#test/tenant/faults.ts'
import { type OpenContoso, openContoso } from '../contoso.ts'

const ADELE = 'adele.vance@contoso.com'
const PASSES = 'temporaryAccessPassMethods'
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
  contoso.running.contoso.state.switches.passes = 'everybody'
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
    expect(await contoso.tenant.createPass(adele, 10)).toEqual({ kind: 'refused', why: 'not-permitted' }))
})

describe("the tenant's policy", () => {
  const COVERS: readonly [passes: 'everybody' | 'executives' | 'nobody', name: string, policy: object][] = [
    ['everybody', ADELE, { enabled: true, coversAccount: true, shortest: 60, longest: 480 }],
    ['executives', ADELE, { enabled: true, coversAccount: false }],
    ['executives', 'patti.fernandez@contoso.com', { enabled: true }],
    ['nobody', ADELE, { enabled: false }],
  ]
  for (const [passes, name, policy] of COVERS)
    test(`for ${passes}, as it is for ${name}`, async () => {
      contoso.running.contoso.state.switches.passes = passes
      expect(await contoso.tenant.readPassPolicy(await contoso.idOf(name))).toMatchObject({
        kind: 'seen',
        value: policy,
      })
    })
  test('that cannot be read is not taken for a permission', async () => {
    contoso.fault({ fault: 'forbidden', path: 'authenticationMethodsPolicy' })
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
