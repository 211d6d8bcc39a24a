/** A site that could not open what it needs is not left standing: it would answer every request with 500. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

const opening = vi.hoisted(() => vi.fn())
vi.mock('../lib/config/build-context.ts', () => ({ context: opening }))

beforeEach(() => vi.stubEnv('NEXT_RUNTIME', 'nodejs'))
afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})

test('a database that does not answer at the start ends the process, and says why', async () => {
  opening.mockRejectedValue(new Error('Connection terminated due to connection timeout'))
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const ended = vi.spyOn(process, 'exit').mockImplementation(() => undefined as never)
  const { register } = await import('../instrumentation.ts')
  await register()
  expect(ended).toHaveBeenCalledExactlyOnceWith(1)
  expect(said).toHaveBeenCalledExactlyOnceWith(
    'Latchkey could not start: Connection terminated due to connection timeout',
  )
})

test('another runtime than Node’s opens nothing', async () => {
  vi.stubEnv('NEXT_RUNTIME', 'edge')
  opening.mockClear()
  const { register } = await import('../instrumentation.ts')
  await register()
  expect(opening).not.toHaveBeenCalled()
})
