import { expect, test, vi } from 'vitest'
import { Unavailable } from '#lib/rules/unavailable.ts'

test('what is not available is known for that, whichever copy of the module it was thrown by', async () => {
  vi.resetModules()
  const copy = await import('#lib/rules/unavailable.ts')
  expect(copy.Unavailable).not.toBe(Unavailable)
  expect(new copy.Unavailable('methods') instanceof Unavailable).toBe(true)
  expect(new Error('something else') instanceof Unavailable).toBe(false)
  expect((null as unknown) instanceof Unavailable).toBe(false)
})
