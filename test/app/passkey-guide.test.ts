/** The way to a passkey: the device in hand stands open, every other one is there to choose, and nothing needs a script. */
import { createElement } from 'react'
import { prerender } from 'react-dom/static'
import { describe, expect, test, vi } from 'vitest'
import { PasskeyGuide } from '#app/_ui/passkey-guide.tsx'
import { wordsFor } from '#lib/words/index.ts'
import { newWorld } from '#test/lib/use-cases/claimant/world.ts'

let userAgent = ''
vi.mock('next/headers', () => ({ headers: async () => new Headers({ 'user-agent': userAgent }) }))

const DAY = new Date('2027-02-01T00:00:00Z')
const BEFORE = new Date('2027-01-11T09:00:00Z')
const AFTER = new Date('2027-02-03T09:00:00Z')
const { settings } = (await newWorld()).context

async function drawn(agent: string, now: Date, isAsked = false): Promise<string> {
  userAgent = agent
  const element = createElement(PasskeyGuide, { language: 'en', settings, from: DAY, now, isAsked, isGuest: false })
  const { prelude } = await prerender(element)
  return (await new Response(prelude).text()).replaceAll('&#x27;', "'")
}
/** Names of the instructions, those that stand open first marked. */
const instructionsIn = (html: string) =>
  [...html.matchAll(/<details( open="")?[^>]*><summary[^>]*>([^<]+)/g)].map(([, open, name]) => [
    name,
    open !== undefined,
  ])

describe('the way to a passkey', () => {
  const { devices, none, title } = wordsFor('en').passkeyDay
  const ALL = [...Object.values(devices).map(({ name }) => name), none.name]

  const SPECIFICATION: readonly [agent: string, open: string | null][] = [
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) Safari/604.1', devices.iphone.name],
    ['Mozilla/5.0 (Linux; Android 14; Pixel 8) Chrome/130.0 Mobile', devices.android.name],
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) Edg/130.0', devices.windows.name],
    ['Mozilla/5.0 (Macintosh; Intel Mac OS X 14.5) Firefox/132.0', devices.mac.name],
    ['Mozilla/5.0 (X11; Linux x86_64) Firefox/132.0', null],
  ]
  for (const [agent, open] of SPECIFICATION)
    test(`in a browser that says ${agent}: ${open ?? 'nothing'} stands open, first, and all are there`, async () => {
      const shown = instructionsIn(await drawn(agent, BEFORE))
      expect(new Set(shown.map(([name]) => name))).toEqual(new Set(ALL))
      expect(shown.flatMap(([name, isOpen]) => (isOpen ? [name] : []))).toEqual(open ? [open] : [])
      if (open) expect(shown[0]?.[0]).toBe(open)
    })

  test('leads to Microsoft’s own page, and says that our codes go on', async () => {
    const html = await drawn('', BEFORE)
    expect(html).toContain('href="https://mysignins.microsoft.com/security-info"')
    expect(html).toContain(wordsFor('en').passkeyDay.ownTexts)
  })

  test('names the day while it is to come, and afterwards what to do', async () => {
    expect(await drawn('', BEFORE)).toContain('Get ready for 1 February 2027')
    expect(await drawn('', AFTER, true)).toContain(title.now)
  })
})
