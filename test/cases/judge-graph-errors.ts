/**
 * Errors that Graph and Exchange answer with, as our adapter takes them.
 *
 * A write comes to `applied`, `unknown`, `refused/<why>` or `not-applied/<why>`; a
 * mailbox's rules to `unseen <why>`; any other read to its reason for being unseen,
 * and where it was a 404 also to whether it says that the object is missing.
 */
import { z } from 'zod'
import { appliedBy } from '#lib/adapters/graph/apply.ts'
import { isNoSuchObject, type Reply, replyFrom, unseenBecause } from '#lib/adapters/graph/transport/reply.ts'
import { NOW } from '#test/example.ts'
import type { Outcome } from './outcome.ts'

const CasesSchema = z.array(
  z.object({
    id: z.string(),
    call: z.string(),
    status: z.int(),
    code: z.string().nullable().default(null),
    message: z.string().nullable().default(null),
    expected: z.array(z.string()).min(1),
    source: z.string().default(''),
  }),
)
export type GraphErrorCase = z.infer<typeof CasesSchema>[number]

export const graphErrorCases = (file: unknown): readonly GraphErrorCase[] => CasesSchema.parse(file)

const READS = ['read', 'find', 'messageRules']
const IDS = { date: '2026-11-30T10:00:00', 'request-id': 'a1', 'client-request-id': 'b2' }

/** `innerError`: what stands inside the error besides its code and message. */
export async function outcomeOfGraphError(one: GraphErrorCase, innerError: object = IDS): Promise<Outcome> {
  const { id, call, status, code, message, expected } = one
  const body = code === null ? '' : JSON.stringify({ error: { code, message, innerError } })
  const reply = await replyFrom(new Response(body, { status }), NOW)
  const came = READS.includes(call) ? readBy(call, reply) : [writtenBy(reply)]
  return {
    id,
    wanted: expected.join(' or '),
    came: came.join(', '),
    passed: came.some((told) => expected.includes(told)),
  }
}

function writtenBy(reply: Reply): string {
  const applied = appliedBy(reply)
  return 'why' in applied ? `${applied.kind}/${WHY_IN_CASES[applied.why] ?? applied.why}` : applied.kind
}
/** Reasons for which the case files have another word than we do. */
const WHY_IN_CASES: Readonly<Record<string, string>> = { 'kept-elsewhere': 'on-premises' }

function readBy(call: string, reply: Reply & { kind: 'answered' }): readonly string[] {
  const why = unseenBecause(reply)
  if (call === 'messageRules') return [`unseen ${why}`]
  return reply.status === 404 ? [String(isNoSuchObject(reply)), why] : [why]
}

export const judge = (file: unknown): Promise<readonly Outcome[]> =>
  Promise.all(graphErrorCases(file).map((one) => outcomeOfGraphError(one)))
