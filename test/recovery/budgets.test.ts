import { describe, expect, test } from 'vitest'
import { type Beginning, begin } from '#lib/recovery/begin.ts'
import { LIMITS } from '#lib/throttle.ts'
import { Browser, KNOWN, must, newWorld, refusalOf } from './world.ts'

describe('budgets that belong to no account, and so close nobody’s way (R5)', () => {
  test('one device tries so often a day, whatever it tries at; another goes on', async () => {
    const world = await newWorld()
    const [busy, other] = [await world.begin(), await world.begin()]
    for (let i = 0; i < LIMITS['try:device'].points; i++)
      expect(refusalOf(await busy.type('code-by-email', '00000000'))).toBe('code-incorrect')
    expect(refusalOf(await busy.type('code-by-email', '00000000'))).toBe('too-many-attempts')
    expect((await other.prove('code-by-email')).state).toBe('findings')
  })

  test('one device asks for so many codes a day, over all names that it begins with', async () => {
    const world = await newWorld()
    const { context } = world
    const answers: (string | null)[] = []
    let device: string | null = null
    for (let name = 0; name < 7; name++) {
      const beginning: Beginning = {
        name: `colleague${name}@contoso.com`,
        errorCode: null,
        language: 'en',
        network: '198.51.100.7',
        device,
      }
      const begun = must(await begin(context, beginning))
      device = begun.deviceToken
      const browser = new Browser(world, begun.browserToken)
      for (let time = 0; time < 3; time++) answers.push(refusalOf(await browser.ask('code-by-email')))
    }
    expect(answers).toEqual([...Array(LIMITS['send:device'].points).fill(null), 'too-many-sends'])
    must(await (await world.begin()).ask('code-by-email'))
  })

  test('the total of tries is a budget with an alarm, and says when it is open again', async () => {
    const world = await newWorld()
    const browser = await world.begin(KNOWN)
    for (let i = 0; i < LIMITS['try:total'].points; i++) await world.throttle.take('try:total', 'all')
    const refused = await browser.type('code-by-email', '00000000')
    expect(refused).toMatchObject({ refusal: 'too-many-requests', retryAt: expect.any(Date) })
    expect(world.logged.join('\n')).toContain('The total of tries has reached its limit')
  })
})
