import type { Metadata } from 'next'
import { DecisionForm } from '#app/admin/_parts/decision-form.tsx'
import { requireApprover } from '#app/admin/approver.ts'
import { DeskFrame } from '#app/admin/desk-frame.tsx'
import { NoRole } from '#app/admin/no-role.tsx'
import { type Place, placeNow } from '#app/admin/place.ts'
import { readFlash } from '#app/flash-message.ts'
import type { WebhookMessage } from '#lib/rules/organisation/webhook-message.ts'
import { may } from '#lib/use-cases/approver/approver.ts'
import { listWebhooks } from '#lib/use-cases/approver/send-webhook.ts'
import { dayAndClock } from '#lib/words/time.ts'
import { sendAgain } from './actions.ts'

const HERE = '/admin/webhooks'

export async function generateMetadata(): Promise<Metadata> {
  const { words, settings } = await placeNow()
  return { title: words.desk.pageTitle({ page: words.desk.webhooks.title, organisation: settings.organisation }) }
}

/** What other systems were told, and sending it again. */
export default async function WebhooksPage() {
  const approver = await requireApprover(HERE)
  const place = await placeNow()
  const { context, words, language, settings } = place
  const frame = { approver, words, language, settings, path: HERE }
  const page = await listWebhooks(context, approver)
  if (!page.ok) return <NoRole {...frame} />
  const { webhooks } = words.desk
  const { host, messages } = page.value
  const done = await readFlash(HERE, webhooks.did)
  return (
    <DeskFrame {...frame}>
      <main id="main" className="max-w-measure px-4 py-8 text-body sm:px-6">
        {done && (
          <p role="status" className="mb-4 border-s-[6px] border-open bg-open-wash px-4 py-2.5 font-semibold">
            {done}
          </p>
        )}
        <h1 className="text-head">{webhooks.title}</h1>
        <p className="mt-3">{host ? webhooks.lead({ host }) : webhooks.off}</p>
        {messages.length === 0 ? (
          <p className="mt-4 text-quiet">{webhooks.none}</p>
        ) : (
          <>
            <p className="mt-2 text-quiet">{webhooks.kept}</p>
            <ul className="mt-4 border-t border-line">
              {messages.map((message) => (
                <li key={message.id} className="border-b border-line py-3">
                  <p>
                    <span className="code">{message.reference}</span> · <span className="code">{message.type}</span>
                  </p>
                  <p className={message.failedBecause ? 'text-shut' : 'text-quiet'}>{statusOf(message, place)}</p>
                  {host && may(approver, 'replay') && (
                    <div className="mt-2">
                      <DecisionForm
                        action={sendAgain}
                        kind="plain"
                        hidden={{ id: message.id }}
                        button={webhooks.again}
                        problem={words.layout.problem}
                        working={words.layout.working}
                      />
                    </div>
                  )}
                </li>
              ))}
            </ul>
          </>
        )}
      </main>
    </DeskFrame>
  )
}

function statusOf({ deliveredAt, failedBecause, triedAt, tries }: WebhookMessage, place: Place): string {
  const { webhooks } = place.words.desk
  const at = (moment: Date) => dayAndClock(moment, place.language, place.timeZone)
  if (failedBecause && triedAt) return webhooks.failed({ tries, at: at(triedAt), why: failedBecause })
  return deliveredAt ? webhooks.delivered({ at: at(deliveredAt) }) : webhooks.waiting
}
