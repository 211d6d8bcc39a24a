import { describe, expect, test } from 'vitest'
import { pageWordsOf, saidIn } from '#lib/rules/request/page-words.ts'
import { readPageWords } from '#lib/use-cases/approver/read-page-words.ts'
import { wordsFor } from '#lib/words/index.ts'
import { must, refusalOf } from '#test/lib/use-cases/claimant/world.ts'
import { approver, deskWorld, queued, referred } from './people.ts'

describe('The words that an approver reads out', () => {
  test('are those on the claimant’s page', async () => {
    const world = await deskWorld()
    const { request, browser } = await queued(world)
    const theirs = pageWordsOf(world.context.keys, await browser.request(), world.context.now())
    expect(theirs).not.toBeNull()
    expect(must(await readPageWords(world.context, approver(world), request.id))).toEqual(theirs)
  })

  test('are none for somebody who has proved nothing', async () => {
    const world = await deskWorld()
    const { id } = await referred(world)
    expect(must(await readPageWords(world.context, approver(world), id))).toBeNull()
  })

  test('are not for an auditor, who acts on nothing', async () => {
    const world = await deskWorld()
    const { request } = await queued(world)
    const auditor = approver(world, { roles: ['Recovery.Auditor'] })
    expect(refusalOf(await readPageWords(world.context, auditor, request.id))).toBe('not-permitted')
  })

  test('leave the reader free to decide, and nothing in the record', async () => {
    const world = await deskWorld()
    const { request } = await queued(world)
    const before = await world.store.events(request.id)
    must(await readPageWords(world.context, approver(world), request.id))
    expect(await world.store.events(request.id)).toEqual(before)
  })

  test('typed where a code is asked for are a wrong code, and prove nothing (R1)', async () => {
    const world = await deskWorld()
    const browser = await world.begin()
    await browser.prove('code-by-email')
    const request = await browser.request()
    const words = pageWordsOf(world.context.keys, request, world.context.now())
    const said = saidIn(words?.now ?? [], wordsFor('en').pageWords.list)
    for (const factor of ['code-by-text', 'saved-code', 'approver-code', 'authenticator-code'] as const) {
      const answer = await browser.type(factor, said)
      expect(answer.ok).toBe(false)
    }
    expect((await browser.request()).proofs).toEqual(request.proofs)
  })
})
