import { PageLink } from '#app/_ui/page-link.tsx'
import { context as openContext } from '#lib/config/build-context.ts'
import { usedCode } from '#lib/use-cases/claimant/prove/new-code.ts'
import type { RecoveryRequest } from '#lib/rules/request/request.ts'
import type { Words } from '#lib/words/index.ts'

/** Shown in every state, until the new code was shown. */
export async function NewCodeOffer({ words, request }: { words: Words; request: RecoveryRequest }) {
  if (!(await usedCode(await openContext(), request))) return null
  const { offer, offerGo } = words.verify.newCode
  return (
    <aside className="not-printed mb-8 border-s-[6px] border-lamp ps-4">
      <p>{offer}</p>
      <p className="mt-1">
        <PageLink href="/new-code">{offerGo}</PageLink>
      </p>
    </aside>
  )
}
