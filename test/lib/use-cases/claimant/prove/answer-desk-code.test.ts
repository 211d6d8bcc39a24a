/** Two codes from one desk: whichever is typed in whichever field does what it is for, where that is safe. */
import { describe, expect, test } from 'vitest'
import { beginForCaller } from '#lib/use-cases/approver/begin-for-caller.ts'
import { issueCode } from '#lib/use-cases/approver/issue-caller-code.ts'
import { answerDeskCode } from '#lib/use-cases/claimant/prove/answer-desk-code.ts'
import { noteErrorCode } from '#lib/use-cases/claimant/prove/caller-code-check.ts'
import { LIMITS } from '#lib/rules/throttle.ts'
import { makeCallerCode } from '#lib/rules/request/caller-code.ts'
import { readDeskCode } from '#lib/rules/request/desk-code.ts'
import { approver, deskWorld } from '#test/lib/use-cases/approver/people.ts'
import { Browser, KNOWN, must, refusalOf, UNKNOWN, type World, wrongFor } from '#test/lib/use-cases/claimant/world.ts'

const FIELDS = ['identity-code', 'start-code'] as const
type Field = (typeof FIELDS)[number]
const FACE = { checked: 'face-to-face', by: 'staff-card', compared: 'B-20417' } as const

const world = () => deskWorld({ settings: { factors: ['code-by-email', 'code-by-text', 'approver-code'] } })
const answer = (at: World, token: string | undefined, field: Field, typed: string, network = '198.51.100.7') =>
  answerDeskCode(at.context, token, field, { typed, network, language: 'en', device: null })
const identityCode = async (at: World, browser: Browser) =>
  must(await issueCode(at.context, approver(at), (await browser.request()).id, FACE)).code
const startCode = async (at: World, name = KNOWN) => {
  const begun = must(await beginForCaller(at.context, approver(at), name))
  await at.settle()
  return begun
}

describe('which code was typed', () => {
  for (const field of FIELDS) {
    test(`is told by its form in the field of the ${field}`, () => {
      expect(readDeskCode('1234 5678', field)).toBe('identity-code')
      expect(readDeskCode('2345-6789', field)).toBe('identity-code')
      expect(readDeskCode('bc7k 92qx', field)).toBe('start-code')
    })
    test(`is of the ${field}'s own field where it can be neither`, () => {
      for (const typed of ['', '123456', 'nonsense', 'BC7K-92Q']) expect(readDeskCode(typed, field), typed).toBe(field)
    })
  }
})

test('a start code is never digits alone, whatever is drawn', () => {
  for (const drawn of [0, 3, 7, 19])
    expect(
      readDeskCode(
        makeCallerCode(() => drawn),
        'identity-code',
      ),
    ).toBe('start-code')
})

for (const field of FIELDS)
  describe(`in the field of the ${field}`, () => {
    test('an identity code proves in the request of this browser', async () => {
      const at = await world()
      const browser = await at.begin()
      const answered = must(await answer(at, browser.token, field, await identityCode(at, browser)))
      expect(answered).toMatchObject({
        kind: 'proved',
        accepted: { request: { state: 'findings', assurance: 'aal1' } },
      })
    })
    test('an identity code of another browser’s request is not right (R2)', async () => {
      const at = await world()
      const [browser, stranger] = [await at.begin(), await at.begin(KNOWN, '203.0.113.9')]
      const code = await identityCode(at, browser)
      await identityCode(at, stranger)
      expect(refusalOf(await answer(at, stranger.token, field, code))).toBe('code-incorrect')
    })
    for (const name of [KNOWN, UNKNOWN])
      test(`a start code brings its request here, for ${name} as for any other (R4)`, async () => {
        const at = await world()
        const begun = await startCode(at, name)
        const browser = await at.begin(name)
        const answered = must(await answer(at, browser.token, field, begun.code))
        expect(answered.kind).toBe('taken')
        const token = answered.kind === 'taken' ? answered.browserToken : ''
        expect((await new Browser(at, token).request()).id).toBe(begun.request.id)
      })
    test('a start code counts as a try of the network, wherever it was typed (R5)', async () => {
      const at = await world()
      const browser = await at.begin()
      for (let i = 0; i < LIMITS['pair:network'].points; i++) await answer(at, browser.token, field, 'BC7K-92QX')
      const { code } = await startCode(at)
      expect(refusalOf(await answer(at, browser.token, field, code))).toBe('too-many-requests')
    })
    test('a wrong identity code counts against its way as it does there (R5)', async () => {
      const at = await world()
      const browser = await at.begin()
      const code = await identityCode(at, browser)
      for (let i = 0; i < 4; i++) await answer(at, browser.token, field, wrongFor(code))
      expect(refusalOf(await answer(at, browser.token, field, wrongFor(code)))).toMatch(/step-spent|try-later/)
    })
  })

describe('what is not taken', () => {
  test('a start code in the place of an identity code, where a proof would be left behind: it leads to its own page', async () => {
    const at = await world()
    const { code, request } = await startCode(at)
    const browser = await at.begin()
    await browser.prove('code-by-email')
    const before = await browser.request()
    expect(refusalOf(await answer(at, browser.token, 'identity-code', code))).toBe('start-code-elsewhere')
    expect(await browser.request()).toEqual(before)
    expect(must(await answer(at, browser.token, 'start-code', code)).kind).toBe('taken')
    expect((await at.store.load(request.id))?.browser).not.toBeNull()
  })
  test('an identity code where no request of this browser can be proved: it says where it belongs', async () => {
    const at = await world()
    for (const token of [undefined, 'no-such-cookie'])
      expect(refusalOf(await answer(at, token, 'start-code', '1234 5678'))).toBe('identity-code-elsewhere')
  })
  test('an identity code where the organisation offers none', async () => {
    const at = await deskWorld()
    const browser = await at.begin()
    expect(refusalOf(await answer(at, browser.token, 'start-code', '1234 5678'))).toBe('identity-code-elsewhere')
  })
  test('what is neither: said with what either looks like', async () => {
    const at = await world()
    const browser = await at.begin()
    expect(refusalOf(await answer(at, browser.token, 'identity-code', 'nonsense'))).toBe('desk-code-unreadable')
    expect(refusalOf(await answer(at, undefined, 'start-code', 'nonsense'))).toBe('pairing-unknown')
  })
})

test('a code that Microsoft’s sign-in sent is kept as such, and is never said to have been told by the claimant', async () => {
  const at = await world()
  const browser = await at.begin()
  must(await noteErrorCode(at.context, browser.token, '65004'))
  expect(await browser.request()).toMatchObject({ errorCode: '65004', errorCodeFrom: 'sign-in' })
})
