import { describe, expect, test } from 'vitest'
import { beginForCaller } from '#lib/use-cases/approver/begin-for-caller.ts'
import { approve } from '#lib/use-cases/approver/decide.ts'
import { selectRemedy } from '#lib/use-cases/claimant/explain/choose-remedy.ts'
import { currentRequest } from '#lib/use-cases/claimant/begin/current-request.ts'
import { takeOver } from '#lib/use-cases/claimant/begin/take-over.ts'
import { LIMITS } from '#lib/rules/throttle.ts'
import { Browser, KNOWN, must, refusalOf, UNKNOWN, type World } from '#test/lib/use-cases/claimant/world.ts'
import { approver, change, deskWorld, LYNNE } from './people.ts'

const beginFor = (at: World, name: string = KNOWN, more: Parameters<typeof approver>[1] = {}) =>
  beginForCaller(at.context, approver(at, more), name)
const come = (at: World, typed: string, network = '198.51.100.7', language = 'en') =>
  takeOver(at.context, { typed, network, language, device: null })

describe('A request that an approver begins for a caller', () => {
  test('belongs to the browser in which the code is typed, and its claimant proves there (R2)', async () => {
    const at = await deskWorld()
    const { code, request } = must(await beginFor(at))
    await at.settle()
    const { browserToken } = must(await come(at, code.toLowerCase().replace('-', ' '), '198.51.100.7', 'sl'))
    const browser = new Browser(at, browserToken)
    expect(await browser.request()).toMatchObject({ id: request.id, state: 'verifying', proofs: [], language: 'sl' })
    expect((await browser.prove('code-by-email')).state).toBe('findings')
  })
  test('is the same for a name that nobody has, up to the code and after it (R4)', async () => {
    const at = await deskWorld()
    for (const name of [KNOWN, UNKNOWN]) {
      const begun = must(await beginFor(at, name))
      await at.settle()
      const { browserToken } = must(await come(at, begun.code))
      expect(await new Browser(at, browserToken).request()).toMatchObject({
        state: 'verifying',
        version: 3,
        claimedName: name,
      })
    }
  })
  test('is refused for a domain that is not the organisation’s', async () => {
    const at = await deskWorld()
    expect(refusalOf(await beginFor(at, 'adele@example.org'))).toBe('name-not-ours')
    expect(refusalOf(await beginFor(at, 'adele'))).toBe('name-unreadable')
  })
  test('takes an approver whose role was confirmed a moment ago (R10)', async () => {
    const at = await deskWorld()
    expect(refusalOf(await beginFor(at, KNOWN, { roles: ['Recovery.Auditor'] }))).toBe('not-permitted')
    expect(refusalOf(await beginFor(at, KNOWN, { rolesReadAt: new Date(0) }))).toBe('sign-in-too-old')
  })
  test('names the approver in the record, and the code nowhere (R13, R19)', async () => {
    const at = await deskWorld()
    const { code, request } = must(await beginFor(at))
    expect(at.store.recorded.at(-1)).toMatchObject({
      kind: 'begun-for-caller',
      requestId: request.id,
      by: { kind: 'approver', id: LYNNE },
    })
    expect(JSON.stringify([await at.store.load(request.id), at.store.recorded, at.store.waiting])).not.toContain(code)
  })
  test('may be decided by whoever began it: a name that was said proves nothing, so nothing was vouched for', async () => {
    const at = await deskWorld()
    change(at, KNOWN, { enabled: false })
    const { code } = must(await beginFor(at))
    await at.settle()
    const browser = new Browser(at, must(await come(at, code)).browserToken)
    await browser.proveTwice()
    const inQueue = must(await selectRemedy(at.context, browser.token, 'enable-sign-in'))
    const approved = await approve(at.context, approver(at), inQueue.id, {
      version: inQueue.version,
      remedy: 'enable-sign-in',
    })
    expect(must(approved).state).toBe('acting')
  })
})

describe('The code for a caller', () => {
  test('works once', async () => {
    const at = await deskWorld()
    const { code } = must(await beginFor(at))
    must(await come(at, code))
    expect(refusalOf(await come(at, code))).toBe('pairing-unknown')
  })
  test('works for ten minutes', async () => {
    const at = await deskWorld()
    const { code } = must(await beginFor(at))
    await at.pass({ minutes: 10 })
    expect(refusalOf(await come(at, code))).toBe('pairing-unknown')
  })
  test('is no cookie: a browser that holds it as one has no request', async () => {
    const at = await deskWorld()
    const { code } = must(await beginFor(at))
    expect(await currentRequest(at.context, code)).toBeNull()
  })
  test('is told from no wrong one, whatever is typed', async () => {
    const at = await deskWorld()
    for (const typed of ['', 'BC7K-92QX', 'nonsense', '1234 5678'])
      expect(refusalOf(await come(at, typed))).toBe('pairing-unknown')
  })
  test('has counted tries, by network and in total (R5)', async () => {
    const at = await deskWorld()
    const { code } = must(await beginFor(at))
    for (let i = 0; i < LIMITS['pair:network'].points; i++) await come(at, 'BC7K-92QX', '203.0.113.5')
    expect(refusalOf(await come(at, code, '203.0.113.5'))).toBe('too-many-requests')
    must(await come(at, code))
  })
  test('is good in one of two browsers that type it at once', async () => {
    const at = await deskWorld()
    const { code } = must(await beginFor(at))
    const came = await Promise.all([come(at, code), come(at, code, '203.0.113.5')])
    expect(came.filter(({ ok }) => ok)).toHaveLength(1)
  })
  test('survives the worker that looks the name up in the same second', async () => {
    const at = await deskWorld()
    const { code } = must(await beginFor(at))
    at.store.beforeCommit = async () => void (await at.settle())
    must(await come(at, code))
  })
})
