import { describe, expect, test } from 'vitest'
import { noteRoute } from '#lib/adapters/delivery/route-state.ts'
import { NotSent } from '#lib/rules/not-sent.ts'

const AT = (minutes: number) => new Date(Date.UTC(2026, 10, 30, 9, minutes))
type End = 'taken' | Error

/** Notes one sending a minute, each with one of these ends. */
async function after(...ends: readonly End[]) {
  let minute = 0
  const { state, noting } = noteRoute(() => AT(minute))
  for (const end of ends) {
    const sending = end === 'taken' ? Promise.resolve() : Promise.reject(end)
    await noting(sending).catch(() => undefined)
    minute += 1
  }
  return state()
}
const DENIED = new NotSent('the mail route answered 403 ErrorAccessDenied')
const CUT = new Error('socket hang up')
const NO_BOX = new NotSent('550 5.1.1 no such box', { isForGood: true })
const SPENT = new NotSent('held back: the budget is spent')

describe('whether a route takes anything of late', () => {
  const SPECIFICATION: readonly (readonly [what: string, ends: readonly End[], since: number | null])[] = [
    ['nothing was sent yet', [], null],
    ['the first one was refused', [DENIED], 0],
    ['one that works, and a cut line', ['taken', CUT], null],
    ['one that works, and two refusals', ['taken', DENIED, DENIED], null],
    ['three in a row', ['taken', DENIED, CUT, DENIED], 1],
    ['three in a row, and it is fixed', ['taken', DENIED, DENIED, DENIED, 'taken'], null],
    ['a recipient that is not there is an answer', [DENIED, NO_BOX], null],
    ['a budget of ours says nothing of it', ['taken', SPENT, SPENT, SPENT], null],
    ['nor does it end what was', [DENIED, SPENT], 0],
  ]
  for (const [what, ends, since] of SPECIFICATION)
    test(what, async () =>
      expect((await after(...ends)).refused?.since ?? null).toEqual(since === null ? null : AT(since)),
    )

  const SAID: readonly (readonly [message: string, why: string | null])[] = [
    ['the mail route answered 403 ErrorAccessDenied', '403 ErrorAccessDenied'],
    ['the mail route answered 401', '401'],
    ['Invalid login: 535 5.7.139 Authentication unsuccessful', '535 5.7.139'],
    ['connect ECONNREFUSED 127.0.0.1:587', 'ECONNREFUSED'],
    ['the mail route was given no token', 'no token'],
    ['Message failed: 451 4.3.2 adele.vance@example.org try later', '451 4.3.2'],
    ['adele.vance@example.org does not like us', null],
  ]
  for (const [message, why] of SAID)
    test(`“${message}” is kept as ${why ?? 'nothing'}: an address never is (R20)`, async () =>
      expect((await after(new NotSent(message))).refused?.why).toBe(why))
})
