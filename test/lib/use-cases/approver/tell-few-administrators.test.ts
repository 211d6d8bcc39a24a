/** Fewer than two working administrators: the desk's mailbox hears of it once. */
import { expect, test } from 'vitest'
import type { ApproverComparison } from '#lib/rules/organisation/approver-comparison.ts'
import { tellFewAdministrators } from '#lib/use-cases/approver/tell-few-administrators.ts'
import { newWorld } from '#test/lib/use-cases/claimant/world.ts'
import { NOW } from '#test/example.ts'

const comparedWith = (ease: number, listed: ApproverComparison['listed'] = 'tenant'): ApproverComparison => ({
  at: NOW,
  listed,
  accounts: { approve: 5, ease },
  two: { approve: true, ease: ease > 1 },
  unread: { approve: false, ease: false },
  pairs: [],
})

const SPECIFICATION: readonly [before: ApproverComparison | null, now: ApproverComparison, letters: number][] = [
  [null, comparedWith(2), 0],
  [null, comparedWith(1), 1],
  [comparedWith(2), comparedWith(1), 1],
  [comparedWith(1), comparedWith(1), 0],
  [comparedWith(1), comparedWith(0), 1],
  [comparedWith(1), comparedWith(2), 0],
  [null, comparedWith(1, 'signed-in'), 0],
]
for (const [before, now, letters] of SPECIFICATION)
  test(`${before?.accounts.ease ?? 'unknown'} before, ${now.accounts.ease} now (${now.listed}): ${letters} letters`, async () => {
    const { context, delivery } = await newWorld()
    await tellFewAdministrators(context, before, now)
    const sent = delivery.mails.filter(({ to }) => to === context.settings.deskMail)
    expect(sent).toHaveLength(letters)
    if (letters > 0) expect(sent[0]?.body).toContain('Recovery.Administrator')
  })
