/** A synced account at risk, reset in the organisation's own directory: whether Microsoft still sees the risk is read again, and nothing else is said. */
import { describe, expect, test } from 'vitest'
import { riskText } from '#app/[language]/outcome/risk-text.ts'
import { minutesBefore } from '#lib/rules/diagnosis/causes/support/example.ts'
import type { Evidence } from '#lib/rules/diagnosis/evidence.ts'
import { seen, unseen } from '#lib/rules/source-reading.ts'
import { selectRemedy } from '#lib/use-cases/claimant/explain/choose-remedy.ts'
import { resetPassword } from '#lib/use-cases/claimant/remedy/perform-reset.ts'
import { reportStillLocked } from '#lib/use-cases/claimant/remedy/report-still-locked.ts'
import type { RecoveryRequest } from '#lib/rules/request/request.ts'
import { sawOfRisk } from '#lib/rules/diagnosis/risk-look.ts'
import { wordsFor } from '#lib/words/index.ts'
import { NOW } from '#test/example.ts'
import { approveReset } from './approve.ts'
import { LOCKED_THERE, lockedThere, minutesLater, type Synced } from './synced.ts'
import { GOOD_PASSWORD, must } from './world.ts'

const AT_RISK = { state: 'at-risk', since: minutesBefore(30) } as const

async function resetDone(risk: typeof AT_RISK | null = AT_RISK): Promise<Synced> {
  const synced = await lockedThere(LOCKED_THERE, { adele: { risk } })
  const { world, browser } = synced
  const chosen = must(await selectRemedy(world.context, browser.token, 'reset-password'))
  if (chosen.state === 'queued') {
    await approveReset(world, chosen)
    await world.pass({ hours: 1 })
    await browser.prove('code-by-email')
    await browser.prove('code-by-text')
  }
  must(await resetPassword(world.context, browser.token, { password: GOOD_PASSWORD, alsoEndSessions: false }))
  await world.settle()
  expect((await browser.request()).state).toBe('done')
  return synced
}
const said = (request: RecoveryRequest) => riskText(request, wordsFor('en'), () => '14:03')
const { risk: words } = wordsFor('en').onPremises
const BUTTON = wordsFor('en').outcome.notFinished.still.go

describe('after the reset', () => {
  test('until it was looked at, the page says that it will be', async () => {
    const { browser } = await resetDone()
    const request = await browser.request()
    expect([request.riskLook, said(request)]).toEqual([undefined, words.notYet])
  })
  const SAW: readonly [what: string, meanwhile: (synced: Synced) => void, saw: string, says: string][] = [
    [
      'the risk ended: Microsoft no longer holds the account to be at risk',
      ({ world }) => void (world.adele().risk = null),
      'clear',
      words.clear({ clock: '14:03' }),
    ],
    [
      'it did not: that is said, with what to do',
      () => undefined,
      'at-risk',
      words['at-risk']({ clock: '14:03', still: BUTTON }),
    ],
    [
      'Microsoft does not answer: unseen is never said to be clear',
      ({ world }) => {
        world.adele().risk = null
        world.tenant.down = true
      },
      'unseen',
      words.unseen({ clock: '14:03', still: BUTTON }),
    ],
    [
      'the look itself sees nothing: unseen is never said to be clear',
      ({ world: { context } }) => {
        const { readEvidence } = context.tenant
        const readBlind = async (...asked: Parameters<typeof readEvidence>): Promise<Evidence> => ({
          ...(await readEvidence(...asked)),
          risk: unseen('budget'),
        })
        Object.assign(context.tenant, { readEvidence: readBlind })
      },
      'unseen',
      words.unseen({ clock: '14:03', still: BUTTON }),
    ],
  ]
  for (const [what, meanwhile, saw, says] of SAW)
    test(`${what}; nothing is written to the tenant by it`, async () => {
      const synced = await resetDone()
      const { world, browser, directory } = synced
      const written = [world.tenant.writes.length, directory.asOwnChange.length]
      meanwhile(synced)
      await world.pass({ minutes: 5 })
      const request = await browser.request()
      expect(request).toMatchObject({ state: 'done', riskLook: { saw } })
      expect(said(request)).toBe(says)
      expect([world.tenant.writes.length, directory.asOwnChange.length]).toEqual(written)
    })
  test('it is looked at twice: what the second look sees is said', async () => {
    const { world, browser } = await resetDone()
    await world.pass({ minutes: 5 })
    world.adele().risk = null
    await world.pass({ minutes: 10 })
    expect((await browser.request()).riskLook?.saw).toBe('clear')
  })
  test('a second look that sees nothing takes back nothing that was seen', async () => {
    const { world, browser } = await resetDone()
    await world.pass({ minutes: 5 })
    world.tenant.down = true
    await world.pass({ minutes: 10 })
    expect((await browser.request()).riskLook?.saw).toBe('at-risk')
  })
  test('is asked anew, and not out of a list that may be older than the reset (R11)', async () => {
    const { world } = await resetDone()
    const asked: unknown[] = []
    const { readEvidence } = world.context.tenant
    Object.assign(world.context.tenant, {
      readEvidence: (account: Parameters<typeof readEvidence>[0], anew?: 'anew') => {
        asked.push(anew)
        return readEvidence(account, anew)
      },
    })
    await world.pass({ minutes: 5 })
    expect(asked).toEqual(['anew'])
  })
  test('where Microsoft saw no risk, nobody looks and nothing is said', async () => {
    const { world, browser } = await resetDone(null)
    const waiting = world.store.waiting.map(({ task }) => task.kind)
    await world.pass({ minutes: 20 })
    const request = await browser.request()
    expect([waiting.includes('look-at-risk'), request.riskLook, said(request)]).toEqual([false, undefined, null])
  })
  test('whoever goes on because it still does not work gets a diagnosis in its place', async () => {
    const { world, browser } = await resetDone()
    await world.pass({ minutes: 5 })
    must(await reportStillLocked(world.context, browser.token))
    await world.pass({ minutes: 15 })
    const request = await browser.request()
    expect(request.riskLook).toBeUndefined()
    expect(request.diagnosis?.findings.map(({ cause }) => cause)).toContain('account-at-risk')
  })
  test('with less than two proofs nobody hears of a risk', async () => {
    const { world, browser } = await resetDone()
    await world.pass({ minutes: 5 })
    expect(said({ ...(await browser.request()), assurance: 'aal1' })).toBeNull()
  })
})

describe('what was seen', () => {
  const LOOKS: readonly [what: string, evidence: Pick<Evidence, 'risk' | 'deleted'>, saw: string][] = [
    ['no risk, asked after the reset', { risk: seen(null, minutesLater(5)), deleted: false }, 'clear'],
    ['a risk', { risk: seen(AT_RISK, minutesLater(5)), deleted: false }, 'at-risk'],
    ['an answer as old as the reset', { risk: seen(null, NOW), deleted: false }, 'unseen'],
    ['nothing', { risk: unseen('not-licensed'), deleted: false }, 'unseen'],
    ['an account that is gone', { risk: seen(null, minutesLater(5)), deleted: true }, 'unseen'],
  ]
  for (const [what, evidence, saw] of LOOKS) test(`${what}: ${saw}`, () => expect(sawOfRisk(evidence, NOW)).toBe(saw))
})
