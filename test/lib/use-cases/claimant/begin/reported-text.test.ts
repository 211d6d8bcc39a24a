/** A text that nobody understood travels with its request, to an approver after a proof and nowhere else (R1, R20). */
import { describe, expect, test } from 'vitest'
import { packView, requestView } from '#app/api/requests/request-view.ts'
import { readErrorReport } from '#lib/rules/diagnosis/error-report.ts'
import { policyInputFor } from '#lib/rules/request/policy-input.ts'
import { reportedTextFor } from '#lib/rules/request/unverified-claim.ts'
import { openPack } from '#lib/use-cases/approver/evidence-pack.ts'
import { beginRecovery } from '#lib/use-cases/claimant/begin/begin-request.ts'
import { askAPerson } from '#lib/use-cases/claimant/explain/choose-remedy.ts'
import { approver, deskWorld } from '#test/lib/use-cases/approver/people.ts'
import { Browser, KNOWN, must, type World } from '../world.ts'

const WROTE = 'Purple elephants guard the mailbox'

async function reporting(world: World): Promise<Browser> {
  const beginning = { name: KNOWN, language: 'en', network: '198.51.100.7', ...readErrorReport(WROTE) }
  const begun = must(await beginRecovery(world.context, beginning))
  await world.settle()
  return new Browser(world, begun.browserToken)
}

describe('an error text that was not understood', () => {
  test('is kept with the request, and shown to an approver only after a proof', async () => {
    const world = await deskWorld()
    const browser = await reporting(world)
    const before = await browser.request()
    expect(before.reportedText).toBe(WROTE)
    expect(reportedTextFor(before)).toBeNull()
    await browser.prove('code-by-email')
    expect(reportedTextFor(await browser.request())).toBe(WROTE)
  })

  test('is cut once more where it is written, whoever hands it in', async () => {
    const world = await deskWorld()
    const beginning = { name: KNOWN, language: 'en', network: '198.51.100.7', errorCode: null }
    const begun = must(await beginRecovery(world.context, { ...beginning, reportedText: `\u202e${'x'.repeat(5000)}` }))
    expect((await new Browser(world, begun.browserToken).request()).reportedText).toBe('x'.repeat(300))
  })

  test('stands in no letter, text, event or answer to other systems, and policy is asked the same without it', async () => {
    const world = await deskWorld()
    const browser = await reporting(world)
    await browser.proveTwice()
    must(await askAPerson(world.context, browser.token))
    await world.settle()
    const request = await browser.request()
    const pack = must(await openPack(world.context, approver(world), request.id))
    expect(world.delivery.mails.length).toBeGreaterThan(0)
    const leaving = [world.delivery, world.store.recorded, requestView(request, null), packView(pack)]
    for (const one of leaving) expect(JSON.stringify(one)).not.toContain('elephants')
    const { reportedText, ...without } = request
    expect(reportedText).toBe(WROTE)
    const asked = [request, without].map((one) =>
      policyInputFor(world.context.settings, one, 'reset-password', world.context.now()),
    )
    expect(asked[0]).toEqual(asked[1])
  })
})
