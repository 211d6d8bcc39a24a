/** Where a browser is sent that comes back from a sign-in elsewhere, while the task that checks it waits its turn. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { GET } from '#app/api/second-identity/route.ts'
import { collectIdentity } from '#lib/use-cases/claimant/prove/prove-identity.ts'

vi.mock('#app/request-cookies.ts', () => ({ browserToken: async () => 'a browser' }))
vi.mock('#app/known-browser.ts', () => ({ keepProved: async () => {} }))
vi.mock('#app/problem-parameter.ts', () => ({ problemAt: async () => '/verify?problem=told' }))
vi.mock('#app/request-page.ts', () => ({ PAGE_OF: { findings: '/findings' } }))
vi.mock('#lib/config/build-context.ts', () => ({ context: async () => ({}) }))
vi.mock('#lib/use-cases/claimant/prove/prove-identity.ts', () => ({ collectIdentity: vi.fn() }))
vi.mock('node:timers/promises', () => ({
  setTimeout: async (ms: number) => void vi.setSystemTime(Date.now() + ms),
}))

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }))
afterEach(() => void vi.useRealTimers())

const checking = { ok: true, value: { kind: 'checking' } } as never
const proved = { ok: true, value: { kind: 'proved', request: { state: 'findings' } } } as never
const ledTo = async (address: string) =>
  (await GET(new Request(new URL(address, 'http://localhost:4100')))).headers.get('location')

test('what is not checked yet is waited for again, for longer than a task waits its turn; then Microsoft is slow', async () => {
  vi.mocked(collectIdentity).mockResolvedValue(checking)
  const led = ['/api/second-identity']
  while (led.at(-1)?.startsWith('/api/')) led.push((await ledTo(led.at(-1) ?? '')) ?? '')
  expect(led).toEqual([
    '/api/second-identity',
    '/api/second-identity?turn=2',
    '/api/second-identity?turn=3',
    '/api/second-identity?turn=4',
    '/verify?problem=tenant-unavailable',
  ])
})

test('what was checked leads on, whichever turn it is', async () => {
  vi.mocked(collectIdentity).mockResolvedValueOnce(checking).mockResolvedValueOnce(proved)
  expect(await ledTo('/api/second-identity?turn=3')).toBe('/findings')
})

test('a turn that nobody gave is the last', async () => {
  vi.mocked(collectIdentity).mockResolvedValue(checking)
  expect(await ledTo('/api/second-identity?turn=for-ever')).toBe('/verify?problem=tenant-unavailable')
})
