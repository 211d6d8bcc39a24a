/** Which verb of the desk each role has: auditors and administrators read, and only an approver acts (rule R10). */
import { describe, expect, test } from 'vitest'
import type { Approver } from '#lib/use-cases/approver/approver.ts'
import { assignRequest } from '#lib/use-cases/approver/assign-request.ts'
import { attest } from '#lib/use-cases/approver/attest.ts'
import { approve, decline, handOver } from '#lib/use-cases/approver/decide.ts'
import { openPack } from '#lib/use-cases/approver/evidence-pack.ts'
import { giveBack, lookNow } from '#lib/use-cases/approver/give-back.ts'
import { listRequests } from '#lib/use-cases/approver/list-requests.ts'
import { openByReference } from '#lib/use-cases/approver/open-request.ts'
import { pageStamp } from '#lib/use-cases/approver/page-stamp.ts'
import { reopenRequest } from '#lib/use-cases/approver/reopen-request.ts'
import { writeDeskNote } from '#lib/use-cases/approver/write-desk-note.ts'
import type { Result } from '#lib/rules/refusals.ts'
import type { RecoveryRequest } from '#lib/rules/request/request.ts'
import { KNOWN, type World } from '#test/lib/use-cases/claimant/world.ts'
import { approver, change, deskWorld, loaded, LYNNE, queued } from './people.ts'

const CALLERS = {
  approver: {},
  auditor: { roles: ['Recovery.Auditor'] },
  administrator: { roles: ['Recovery.Administrator'] },
  'auditor and administrator': { roles: ['Recovery.Auditor', 'Recovery.Administrator'] },
  'nobody of the desk': { roles: [] },
  'guest with every role': { guest: true, roles: ['Recovery.Approver', 'Recovery.Auditor', 'Recovery.Administrator'] },
} as const satisfies Record<string, Partial<Approver>>
type Caller = keyof typeof CALLERS

const READERS: readonly Caller[] = ['approver', 'auditor', 'administrator', 'auditor and administrator']
const APPROVERS: readonly Caller[] = ['approver']

type Press = (world: World, by: Approver, request: RecoveryRequest) => Promise<Result<unknown>>
const SPECIFICATION: readonly [verb: string, may: readonly Caller[], press: Press][] = [
  ['list', READERS, ({ context }, by) => listRequests(context, by, {})],
  ['read', READERS, ({ context }, by, { id }) => openPack(context, by, id)],
  ['look for news', READERS, ({ context }, by, { id }) => pageStamp(context, by, { requestId: id })],
  ['assign', APPROVERS, ({ context }, by, { id }) => assignRequest(context, by, id, { to: LYNNE, shown: null })],
  ['note', APPROVERS, ({ context }, by, { id }) => writeDeskNote(context, by, id, 'Ring back at noon.')],
  ['open by reference', APPROVERS, ({ context }, by, { reference }) => openByReference(context, by, reference)],
  [
    'approve',
    APPROVERS,
    ({ context }, by, { id, version }) => approve(context, by, id, { version, remedy: 'enable-sign-in' }),
  ],
  ['decline', APPROVERS, ({ context }, by, { id, version }) => decline(context, by, id, { version, reason: 'No.' })],
  [
    'hand over',
    APPROVERS,
    ({ context }, by, { id, version }) => handOver(context, by, id, { version, remedy: 'end-sessions' }),
  ],
]
/** What is refused to an approver by the state of this request alone is refused to all others by their role. */
const ELSEWHERE: readonly [verb: string, press: Press][] = [
  ['give back', ({ context }, by, { id, version }) => giveBack(context, by, id, { version })],
  ['look now', ({ context }, by, { id, version }) => lookNow(context, by, id, { version })],
  ['attest', ({ context }, by, { id, version }) => attest(context, by, id, { version, saw: 'mended' })],
  ['take a decline back', ({ context }, by, { id, version }) => reopenRequest(context, by, id, { version })],
]

async function pressed(press: Press, caller: Caller) {
  const world = await deskWorld()
  change(world, KNOWN, { enabled: false })
  const { request } = await queued(world)
  const result = await press(world, approver(world, CALLERS[caller]), request)
  return { result, isUntouched: (await loaded(world, request.id)).version === request.version }
}

describe('who may do what', () => {
  for (const [verb, may, press] of SPECIFICATION)
    for (const caller of Object.keys(CALLERS) as Caller[])
      test(`${verb}: ${caller} ${may.includes(caller) ? 'may' : 'may not'}`, async () => {
        const { result, isUntouched } = await pressed(press, caller)
        expect(result.ok ? 'done' : result.refusal).toBe(may.includes(caller) ? 'done' : 'not-permitted')
        if (!may.includes(caller)) expect(isUntouched).toBe(true)
      })
  for (const [verb, press] of ELSEWHERE)
    for (const caller of Object.keys(CALLERS) as Caller[])
      test(`${verb}: ${caller} ${caller === 'approver' ? 'may, where there is something to' : 'may not'}`, async () => {
        const { result } = await pressed(press, caller)
        expect(result.ok ? 'done' : result.refusal).toBe(caller === 'approver' ? 'request-moved-on' : 'not-permitted')
      })
})
