/** A press that is doubled sends one code, and either answer that the browser keeps takes it. */
import { describe, expect, test } from 'vitest'
import { isUuid } from '#lib/rules/compact-link.ts'
import { beginAddress, confirmAddress } from '#lib/use-cases/employee/notification-address.ts'
import { repeatedCode } from '#lib/use-cases/employee/repeated-code.ts'
import { beginTry, tryOut } from '#lib/use-cases/employee/try-method.ts'
import { accountOf } from '#lib/use-cases/employee/visit-enrolment.ts'
import type { Result } from '#lib/rules/refusals.ts'
import { must, newWorld, refusalOf, type World } from '#test/lib/use-cases/claimant/world.ts'
import { visitOf } from './visitor.ts'

const ADDRESS = 'adele.second@example.net'
const codeIn = (body = '') => /^(\d{4} \d{4})$/m.exec(body)?.[1] ?? body.match(/^(\d{6}|\d \d \d, \d \d \d)/)?.[1] ?? ''
const world = () => newWorld({ settings: { factors: ['code-by-email', 'code-by-text'] } })

interface Pressed {
  readonly what: string
  readonly press: (at: World) => Promise<Result<string>>
  readonly sent: (at: World) => readonly { readonly body: string }[]
  readonly take: (at: World, pending: string, code: string) => Promise<Result<unknown>>
}

/** Each begins something for which a code is sent; `press` answers the sealed text that the browser keeps. */
const PRESSES: readonly Pressed[] = [
  {
    what: 'an address that is added',
    press: (at: World) => beginAddress(at.context, visitOf(at), ADDRESS),
    sent: (at: World) => at.delivery.mails,
    take: (at: World, pending: string, code: string) => confirmAddress(at.context, visitOf(at), { pending, code }),
  },
  ...(['code-by-email', 'code-by-text'] as const).map((factor) => ({
    what: `${factor} in a rehearsal`,
    press: (at: World) => beginTry(at.context, visitOf(at), undefined, factor),
    sent: (at: World) => (factor === 'code-by-text' ? at.delivery.texts : at.delivery.mails),
    take: (at: World, pending: string, typed: string) => tryOut(at.context, visitOf(at), pending, { factor, typed }),
  })),
]

for (const { what, press, sent, take } of PRESSES)
  describe(`A code for ${what}`, () => {
    for (const kept of [0, 1])
      test(`pressed twice in one moment, one code is sent, and the ${kept === 0 ? 'first' : 'second'} answer takes it`, async () => {
        const at = await world()
        const both = (await Promise.all([press(at), press(at)])).map(must)
        expect(sent(at)).toHaveLength(1)
        must(await take(at, both[kept] ?? '', codeIn(sent(at)[0]?.body)))
      })
    test('pressed twice, one after the other, one code is sent; after half a minute another, and only the newer is taken', async () => {
      const at = await world()
      must(await press(at))
      await at.pass({ seconds: 20 })
      must(await press(at))
      expect(sent(at)).toHaveLength(1)
      await at.pass({ seconds: 11 })
      const newer = must(await press(at))
      expect(sent(at)).toHaveLength(2)
      const [first, second] = sent(at).map(({ body }) => codeIn(body))
      expect(second).not.toBe(first)
      expect(refusalOf(await take(at, newer, first ?? ''))).toBe('code-incorrect')
      must(await take(at, newer, second ?? ''))
    })
  })

test('a code that could not be sent is asked for anew at once', async () => {
  const at = await world()
  const mail = at.delivery.mail
  Object.assign(at.delivery, { mail: () => Promise.reject(new Error('the route is down')) })
  await expect(beginAddress(at.context, visitOf(at), ADDRESS)).rejects.toThrow('the route is down')
  Object.assign(at.delivery, { mail })
  must(await beginAddress(at.context, visitOf(at), ADDRESS))
  expect(at.delivery.mails).toHaveLength(1)
})

test('nobody else’s press, and no other address, is answered with the same code', async () => {
  const at = await world()
  const accountId = accountOf(visitOf(at))
  const of = { kind: 'address', accountId, to: ADDRESS, digits: 8 } as const
  const codes = await Promise.all([
    repeatedCode(at.context, of),
    repeatedCode(at.context, { ...of, to: 'other@example.net' }),
    repeatedCode(at.context, { ...of, kind: 'rehearsal' }),
    repeatedCode(at.context, { ...of, accountId: '0d7b1c1e-5a4f-4b8e-9a53-2f5b3f1f0199' as typeof accountId }),
  ])
  expect(new Set(codes.map(({ code }) => code)).size).toBe(4)
  expect(new Set(codes.map(({ id }) => id)).size).toBe(4)
  expect(codes.every(({ id, code }) => isUuid(id) && /^\d{8}$/.test(code))).toBe(true)
})
