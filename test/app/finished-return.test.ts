/** The address that a sign-in comes back to works once; loading it again leads where it led, and nobody else's does. */
import { expect, test } from 'vitest'
import { returnedCookie, returnedTo } from '#app/api/auth/finished-return.ts'
import { newWorld } from '#test/lib/use-cases/claimant/world.ts'

/** As a browser sends back what it was given. */
const sent = (lines: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    lines.map((line) => {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=')
      return [name, decodeURIComponent(value)]
    }),
  )

test('a return that was taken leads there again, in this browser and for this provider and state', async () => {
  const { context } = await newWorld()
  const page = '/vouch?link=abc%2Fdef'
  const lines = returnedCookie(context, 'work', { state: 'one' }, page)
  expect(lines[0]).toMatch(/^__Host-latchkey-returned=\S+; Path=\/; Max-Age=900; Secure; HttpOnly; SameSite=lax$/)
  const cookies = sent(lines)
  expect(returnedTo(context, 'work', { state: 'one' }, cookies)).toBe(page)
  expect(returnedTo(context, 'work', { state: 'two' }, cookies)).toBeNull()
  expect(returnedTo(context, 'entra', { state: 'one' }, cookies)).toBeNull()
  expect(returnedTo(context, 'work', { state: 'one' }, {})).toBeNull()
  expect(returnedTo(context, 'work', {}, cookies)).toBeNull()
})

test('a cookie that somebody wrote leads nowhere else', async () => {
  const { context } = await newWorld()
  const [hash = ''] = Object.values(sent(returnedCookie(context, 'eid', { state: 'one' }, '/enrol')))
    .join()
    .split(' ')
  const forged = { '__Host-latchkey-returned': `${hash} //elsewhere.example` }
  expect(returnedTo(context, 'eid', { state: 'one' }, forged)).toBeNull()
})

test('a return without a state leaves nothing', async () =>
  expect(returnedCookie((await newWorld()).context, 'eid', {}, '/enrol')).toEqual([]))
