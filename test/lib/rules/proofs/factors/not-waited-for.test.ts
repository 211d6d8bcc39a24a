/**
 * No wait stands in for the age of what was bound with us (R6, R17, N24).
 *
 * Whoever enrols it is written to, at every address, from which day it counts and
 * that until then it can be taken back: a wait would break that word.
 */
import { describe, expect, test } from 'vitest'
import { optionsFor } from '#lib/use-cases/claimant/explain/options.ts'
import { stepUp } from '#lib/use-cases/claimant/begin/navigate-request.ts'
import { daysBefore } from '#test/example.ts'
import { must, newWorld } from '#test/lib/use-cases/claimant/world.ts'
import { ELSEWHERE } from './elsewhere.ts'
import { READ_OUT } from './read-out.ts'
import { TYPED } from './typed.ts'

const BOUND_WITH_US = [...TYPED, ...READ_OUT, ...ELSEWHERE].filter(({ tellsTooFresh }) => tellsTooFresh)

describe('where a wait may stand in for freshness, an old proof is given, and beside it', () => {
  for (const way of BOUND_WITH_US)
    test(`${way.factor} of two days ago: it proves nothing, and no wait is offered for it`, async () => {
      const world = await newWorld({
        settings: {
          coolingOff: { hours: 12 },
          factors: [...new Set([way.factor, 'code-by-email', 'code-by-text'] as const)],
          ...way.settings,
        },
      })
      const held = await way.give(world, daysBefore(2))
      const browser = await world.begin()
      await browser.prove(way.first ?? way.beside)
      must(await stepUp(world.context, browser.token))
      must(await held.ask(browser))
      const answered = await held.answer(browser, (await held.right(browser)) ?? (await held.wrong(browser)))
      expect(answered.ok).toBe(false)
      const request = await browser.request()
      expect(request.proofs).toHaveLength(1)
      const reset = optionsFor(world.context.settings, request, world.context.now()).find(
        ({ remedy }) => remedy === 'reset-password',
      )
      expect(reset?.decision.kind).toBe('step-up')
      expect((await world.store.events(request.id)).map(({ kind }) => kind)).toContain('too-fresh')
    })
})
