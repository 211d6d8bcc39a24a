/**
 * What the tenant served of Graph, held against the metadata as it goes by.
 *
 * A disagreement is kept until somebody asks; a suite that stops its tenant with
 * one left fails with it.
 */
import { isInAnotherForm } from '../other-form.ts'
import { type Answer, type Call, fieldsOf, type Outcome } from '../wire.ts'
import { faultsOfBatchReply, faultsOfBatchRequest } from './batch.ts'
import { disagreementsOf } from './exchange.ts'

export interface Traffic {
  exchanges: number
  /** Each once, as it was first met. */
  readonly requests: Set<string>
  readonly replies: Set<string>
}

export const noTraffic = (): Traffic => ({ exchanges: 0, requests: new Set(), replies: new Set() })

/** Without the rows that are in another form on purpose. */
function answerIn(outcome: Outcome): Answer | undefined {
  if (typeof outcome === 'string') return undefined
  const { value } = fieldsOf(outcome.body)
  if (!Array.isArray(value) || !value.some(isInAnotherForm)) return outcome
  return { ...outcome, body: { ...fieldsOf(outcome.body), value: value.filter((row) => !isInAnotherForm(row)) } }
}

export function recordExchange(traffic: Traffic | null, call: Call, outcome: Outcome): void {
  if (!traffic) return
  traffic.exchanges += 1
  const { request, reply } = disagreementsOf({ ...call, answer: answerIn(outcome) })
  for (const fault of request) traffic.requests.add(fault)
  for (const fault of reply) traffic.replies.add(fault)
}

/** A batch that was refused as a whole answers with an error, like any other call. */
export function recordBatch(traffic: Traffic | null, call: Call, outcome: Outcome): void {
  if (!traffic) return
  for (const fault of faultsOfBatchRequest(call.body)) traffic.requests.add(`POST /$batch ${fault}`)
  const answer = answerIn(outcome)
  if (answer?.status === 200)
    for (const fault of faultsOfBatchReply(answer.body)) traffic.replies.add(`POST /$batch ${fault}`)
}

/** Empty where requests and replies agree with the metadata. */
export const disagreementsIn = (traffic: Traffic | null): readonly string[] =>
  traffic
    ? [
        ...[...traffic.requests].map((fault) => `request: ${fault}`),
        ...[...traffic.replies].map((fault) => `reply: ${fault}`),
      ]
    : []

/** Returns the disagreements and forgets them, for a test that provoked them. */
export function takeDisagreements(traffic: Traffic | null): readonly string[] {
  const found = disagreementsIn(traffic)
  traffic?.requests.clear()
  traffic?.replies.clear()
  return found
}
