import { expect, test } from 'vitest'
import type { Task } from '#lib/rules/request/job.ts'
import { deadLetter } from '#lib/use-cases/dead-letter.ts'
import { selectRemedy } from '#lib/use-cases/claimant/explain/choose-remedy.ts'
import { stopAddress } from '#lib/use-cases/notify/links.ts'
import { resetPassword } from '#lib/use-cases/claimant/remedy/perform-reset.ts'
import { stopRecovery } from '#lib/use-cases/claimant/stop/stop-request.ts'
import { GOOD_PASSWORD, must, newWorld } from './claimant/world.ts'

/** Without these nothing would ever happen to the request again. */
const GOES_TO_PEOPLE: readonly ((requestId: string) => Task)[] = [
  (requestId) => ({ kind: 'diagnose', requestId }),
  (requestId) => ({ kind: 'perform', requestId, attempt: 'one' }),
  (requestId) => ({ kind: 'look-back', requestId, attempt: 'one' }),
  (requestId) => ({ kind: 'remind', requestId }),
]
for (const task of GOES_TO_PEOPLE)
  test(`"${task('').kind}" that failed for the last time leads its request to a person (R14)`, async () => {
    const world = await newWorld({ adele: { signIns: [], restriction: null } })
    const browser = await world.begin()
    await browser.proveTwice()
    must(await selectRemedy(world.context, browser.token, 'reset-password'))
    const { id } = await browser.request()
    await deadLetter(world.context, task(id))
    expect(await browser.request()).toMatchObject({ state: 'queued', escalation: { why: 'failed' } })
  })

test('what could not be taken back all day is said to be left to a person, once (R12)', async () => {
  const world = await newWorld()
  const browser = await world.begin()
  await browser.proveTwice()
  must(await selectRemedy(world.context, browser.token, 'reset-password'))
  must(await resetPassword(world.context, browser.token, { password: GOOD_PASSWORD, alsoEndSessions: false }))
  await world.settle()
  const request = await browser.request()
  world.tenant.down = true
  must(
    await stopRecovery(
      world.context,
      new URL(stopAddress(world.context, request, 'adele@example.org')).searchParams.get('link') ?? '',
    ),
  )
  for (let times = 0; times < 2; times++) await deadLetter(world.context, { kind: 'undo', requestId: request.id })
  expect(world.store.recorded.filter(({ kind }) => kind === 'undo-left-to-people')).toMatchObject([
    { requestId: request.id, facts: { remedy: 'reset-password' } },
  ])
})

test('a request that has moved on is left where it is', async () => {
  const world = await newWorld()
  const browser = await world.begin()
  const { id, version } = await browser.request()
  await deadLetter(world.context, { kind: 'perform', requestId: id, attempt: 'gone' })
  await deadLetter(world.context, { kind: 'notify', requestId: id, notice: 'proved' })
  expect((await browser.request()).version).toBe(version)
})
