/** A claimant's note reaches the approver and nobody else, and nothing is decided by it (R1, R20). */
import { describe, expect, test } from 'vitest'
import { packView, requestView } from '#app/api/requests/request-view.ts'
import { mayWriteNote, noteFor } from '#lib/rules/request/claimant-note.ts'
import { policyInputFor } from '#lib/rules/request/policy-input.ts'
import { snapshotOf } from '#lib/rules/request/decision-snapshot.ts'
import { openPack } from '#lib/use-cases/approver/evidence-pack.ts'
import { askAPerson } from '#lib/use-cases/claimant/explain/choose-remedy.ts'
import { writeNote } from '#lib/use-cases/claimant/explain/write-note.ts'
import { approver, deskWorld } from '#test/lib/use-cases/approver/people.ts'
import { must, refusalOf } from '../world.ts'

const WROTE = 'I have a new phone, and elephants'

async function waiting() {
  const world = await deskWorld()
  const browser = await world.begin()
  await browser.proveTwice()
  must(await askAPerson(world.context, browser.token))
  await world.settle()
  return { world, browser, write: (typed: string) => writeNote(world.context, browser.token, typed) }
}

describe('a note for the administrator', () => {
  test('is written after a proof, while people have the request, and once', async () => {
    const world = await deskWorld()
    const browser = await world.begin()
    const write = () => writeNote(world.context, browser.token, WROTE)
    expect(refusalOf(await write())).toBe('request-moved-on')
    await browser.proveTwice()
    expect(refusalOf(await write())).toBe('request-moved-on')
    must(await askAPerson(world.context, browser.token))
    expect(noteFor(must(await write()))).toBe(WROTE)
    expect(refusalOf(await write())).toBe('request-moved-on')
    expect(mayWriteNote(await browser.request())).toBe(false)
  })

  const SPECIFICATION: readonly [title: string, typed: string, written: string | null, refusal: string | null][] = [
    ['lines become one', 'new\n\nphone\t!', 'new phone !', null],
    ['what cannot be seen is left out', '\u202enew\u200b phone\u0000', 'new phone', null],
    ['markup stays text', '<b>new</b>', '<b>new</b>', null],
    ['300 characters fit, whatever they are made of', '😀'.repeat(300), '😀'.repeat(300), null],
    ['301 do not, and nothing is cut off', 'x'.repeat(301), null, 'note-too-long'],
    ['nothing is no note', ' \n\u200b', null, 'reason-missing'],
  ]
  for (const [title, typed, written, refusal] of SPECIFICATION)
    test(title, async () => {
      const { browser, write } = await waiting()
      expect(refusalOf(await write(typed))).toBe(refusal)
      expect(noteFor(await browser.request())).toBe(written)
    })

  test('stands in no letter, text, event or answer to other systems', async () => {
    const { world, browser, write } = await waiting()
    must(await write(WROTE))
    await world.settle()
    const request = await browser.request()
    const pack = must(await openPack(world.context, approver(world), request.id))
    expect(noteFor(pack.request)).toBe(WROTE)
    const leaving = [world.delivery, world.store.recorded, requestView(request, null), packView(pack)]
    for (const one of leaving) expect(JSON.stringify(one)).not.toContain('elephants')
  })

  test('changes nothing of what policy is asked, and of what an approver saw before', async () => {
    const { world, browser, write } = await waiting()
    const before = await browser.request()
    must(await write(WROTE))
    const after = await browser.request()
    const input = (request: typeof after) =>
      policyInputFor(world.context.settings, request, 'reset-password', world.context.now())
    expect(input(after)).toEqual(input(before))
    expect(snapshotOf(after)).toEqual(snapshotOf(before))
  })
})
