/** An approver who signs in at the desk, and asks for pages of the queue. */
import type { RemedyId } from '#lib/rules/remedies/index.ts'
import type { EscalationReason } from '#lib/rules/request/parts/authorization.ts'
import type { Control } from '#test/demo/control.ts'
import { type Answer, formWith, Visitor } from './visitor.ts'

const APPROVER = 'allan.deyoung@contoso.com'

export interface Queued {
  readonly id: string
  readonly version: number
  readonly claimedName: string
  readonly remedy: RemedyId | null
  readonly escalation: { readonly why: EscalationReason } | null
}

export interface Desk {
  /** One page of the queue, as other systems ask for it; `after` from the page before. */
  queue(after?: string | null): Promise<Answer & { readonly next: string | null }>
  find(search: string): Promise<Answer>
  /** The page that an approver sees. */
  page(): Promise<Answer>
  /** What waits for a decision, the first hundred. */
  queued(): Promise<readonly Queued[]>
  /** Sends the decision, and returns the HTTP status. */
  decide(requestId: string, decision: object): Promise<number>
}

export async function openDesk(site: string, contoso: Control): Promise<Desk> {
  const approver = (await contoso.people()).find(({ signInName }) => signInName === APPROVER)
  if (!approver) throw new Error(`Contoso has no ${APPROVER}`)
  const visitor = new Visitor('2001:db8:1::1')
  const asked = await visitor.follow(await visitor.open(`${site}/admin/sign-in/start?to=/admin`))
  const back = await visitor.follow(
    await visitor.submit(asked.address, formWith(asked, 'as', approver.id), { as: approver.id }),
  )
  if (back.status !== 200 || new URL(back.address).pathname !== '/admin')
    throw new Error(`The sign-in ended at ${back.address} with ${back.status}`)

  const ask = async (path: string) => {
    const answer = await visitor.open(site + path)
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`)
    return answer
  }
  return {
    queue: async (after) => {
      const answer = await ask(`/api/requests?limit=25${after ? `&after=${encodeURIComponent(after)}` : ''}`)
      const { requests, next } = JSON.parse(answer.body) as { requests: readonly unknown[]; next: string | null }
      if (requests.length !== 25) throw new Error(`A page of ${requests.length}`)
      return { ...answer, next }
    },
    find: (search) => ask(`/api/requests?limit=25&search=${encodeURIComponent(search)}`),
    page: () => ask('/admin'),
    queued: async () => {
      const { body } = await ask('/api/requests?limit=100&state=queued')
      return (JSON.parse(body) as { requests: readonly Queued[] }).requests
    },
    decide: async (requestId, decision) =>
      (await visitor.send(`${site}/api/requests/${requestId}/decision`, decision)).status,
  }
}
