import { isOfWorkAccount } from '#lib/rules/proofs/factors/work-account.ts'
import type { RecoveryRequest } from '#lib/rules/request/request.ts'
import type { Words } from '#lib/words/index.ts'

/** Shown after a proof by the work account: Microsoft may keep this browser signed in for the next person. */
export function MicrosoftSignOut({ words, request }: { words: Words; request: RecoveryRequest }) {
  if (!request.proofs.some(isOfWorkAccount)) return null
  const { signOut } = words.known
  return (
    <section className="mt-10" aria-labelledby="microsoft-sign-out">
      <h2 id="microsoft-sign-out" className="text-lead">
        {signOut.title}
      </h2>
      <p className="mt-1">{signOut.lead}</p>
      <p className="mt-4">
        <a href="/api/second-identity/sign-out" className="press-plain">
          {signOut.go}
        </a>
      </p>
    </section>
  )
}
