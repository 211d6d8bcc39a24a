import { PageLink } from '#app/_ui/page-link.tsx'
import type { RecoveryRequest } from '#lib/rules/request/request.ts'
import type { Words } from '#lib/words/index.ts'

/** The name as it was typed, large enough to notice a typing error. Known or not, it looks the same. */
export function ClaimedName({ words, request }: { words: Words; request: RecoveryRequest }) {
  return (
    <p className="mb-4 sm:mb-6">
      <span className="block text-quiet">{words.verify.account}</span>
      <span className="flex flex-wrap items-baseline gap-x-4">
        <strong className="break-all sm:text-lead">
          <bdi>{request.claimedName}</bdi>
        </strong>
        {request.state === 'verifying' && (
          <PageLink href="/">
            {words.verify.change}
            <span className="sr-only"> ({words.start.name})</span>
          </PageLink>
        )}
      </span>
    </p>
  )
}
