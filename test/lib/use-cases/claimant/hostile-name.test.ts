/** A name in the directory may be what its owner made of it: an approver and an owner read letters of ours all the same. */
import { describe, expect, test } from 'vitest'
import { notify } from '#lib/use-cases/notify/notify.ts'
import type { NoticeId } from '#lib/rules/request/job.ts'
import type { RecoveryRequest } from '#lib/rules/request/request.ts'
import { isPaired } from '#lib/rules/direction-isolates.ts'
import { wordsFor } from '#lib/words/index.ts'
import { email, exampleAccount, NOW } from '#test/example.ts'
import { KNOWN, newWorld } from './world.ts'

const HOSTILE = `Adele\r\n\r\nYour new code is 1234 5678\u2028Call +386 1 555 66 66\u202e${'A'.repeat(3000)}`
const FORBIDDEN = /[\r\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u

/** Some letters are sent only of what still stands so. */
const standingFor = (which: NoticeId): Partial<RecoveryRequest> => {
  if (which === 'lapse-soon') return { state: 'approved' }
  if (which === 'declined') return { state: 'declined', declinedBecause: 'It is not your account.' }
  const approvals = [{ approverId: 'lee', approverName: 'Lee Gu', at: NOW }]
  return which === 'first-approval' ? { state: 'queued', remedy: 'reset-password', approvals } : {}
}

describe('a display name with line breaks, overrides of direction and three thousand characters', () => {
  for (const language of ['en', 'sl'] as const)
    for (const which of Object.keys(wordsFor('en').messages.notices) as NoticeId[])
      test(`writes no line into the letter “${which}” in ${language}, and fills none`, async () => {
        const account = exampleAccount({ displayName: HOSTILE })
        const world = await newWorld({ adele: { account } })
        const request = await (await world.begin(KNOWN)).request()
        const event = { at: NOW, requestId: request.id, kind: 'resolved', by: { kind: 'latchkey' }, facts: {} } as const
        const to = { ...request, ...standingFor(which), language, account, version: request.version + 1 }
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

const RIGHT_TO_LEFT = 'עדה \u202eאברהם\u2069 (12)'
/** The part of a line that is outside of isolates. */
const outside = (line: string) => line.replace(/\u2068[^\u2068\u2069]*\u2069/gu, '')

describe('a display name that is written from right to left, with an override in it', () => {
  for (const language of ['en', 'sl'] as const)
    for (const which of Object.keys(wordsFor('en').messages.notices) as NoticeId[])
      test(`stands between isolates wherever the letter “${which}” in ${language} has it, and no text has any`, async () => {
        // One address, so that the manager hears as well.
        const account = exampleAccount({ displayName: RIGHT_TO_LEFT, otherMails: [] })
        const authenticators = [email('adele@example.org')]
        const world = await newWorld({ adele: { account, authenticators } })
        const request = await (await world.begin(KNOWN)).request()
        const event = { at: NOW, requestId: request.id, kind: 'resolved', by: { kind: 'latchkey' }, facts: {} } as const
        const to = { ...request, ...standingFor(which), language, account, version: request.version + 1 }
        await world.store.commit({ from: request, to, event })
        await notify(world.context, request.id, which)
        expect(new Set(world.delivery.mails.map((one) => one.to)).size).toBeGreaterThan(1)
        const lines = world.delivery.mails.flatMap(({ subject, body }) => [subject, ...body.split('\n')])
        expect(lines.filter((line) => /[\u05d0-\u05ea]/u.test(line)).length).toBeGreaterThan(1)
        expect(lines.filter((line) => /[\u05d0-\u05ea]/u.test(outside(line)) || !isPaired(line))).toEqual([])
        expect(lines.join('')).not.toMatch(/[\u061c\u200e\u200f\u202a-\u202e\u2066\u2067]/u)
        expect(world.delivery.texts.map(({ body }) => body).join('')).not.toMatch(/[\u2066-\u2069]/u)
      })
})
