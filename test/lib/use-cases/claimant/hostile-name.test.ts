/** A name in the directory may be what its owner made of it: an approver and an owner read letters of ours all the same. */
import { describe, expect, test } from 'vitest'
import { notify } from '#lib/use-cases/notify/notify.ts'
import type { NoticeId } from '#lib/rules/request/job.ts'
import { wordsFor } from '#lib/words/index.ts'
import { exampleAccount, NOW } from '#test/example.ts'
import { KNOWN, newWorld } from './world.ts'

const HOSTILE = `Adele\r\n\r\nYour new code is 1234 5678\u2028Call +386 1 555 66 66\u202e${'A'.repeat(3000)}`
const FORBIDDEN = /[\r\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u

describe('a display name with line breaks, overrides of direction and three thousand characters', () => {
  for (const language of ['en', 'sl'] as const)
    for (const which of Object.keys(wordsFor('en').messages.notices) as NoticeId[])
      test(`writes no line into the letter “${which}” in ${language}, and fills none`, async () => {
        const account = exampleAccount({ displayName: HOSTILE })
        const world = await newWorld({ adele: { account } })
        const request = await (await world.begin(KNOWN)).request()
        const event = { at: NOW, requestId: request.id, kind: 'resolved', by: { kind: 'latchkey' }, facts: {} } as const
        // A reminder is sent of what still stands approved.
        const state = which === 'lapse-soon' ? 'approved' : request.state
        const to = { ...request, state, language, account, version: request.version + 1 }
        await world.store.commit({ from: request, to, event })
        await notify(world.context, request.id, which)
        expect(world.delivery.mails.length).toBeGreaterThan(0)
        for (const { subject, body } of world.delivery.mails) {
          expect(`${subject}\n${body}`).not.toMatch(FORBIDDEN)
          expect(body).not.toMatch(/^Your new code|^Call \+386/m)
          expect(body).not.toMatch(/A{150}/)
        }
      })
})
