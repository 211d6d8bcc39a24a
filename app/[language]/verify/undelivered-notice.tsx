import { PageLink } from '#app/_ui/page-link.tsx'
import { type Language, wordsFor } from '#lib/words/index.ts'

/** The network reported that the code never arrived. What was typed stays, since only this part is drawn again. */
export function UndeliveredNotice({ language }: { readonly language: Language }) {
  const says = wordsFor(language).verify.awaited
  return (
    <div className="space-y-2 border-s-[6px] border-wait ps-4">
      <p className="font-semibold">{says.undelivered}</p>
      <p>
        <PageLink href="/verify">{says.others}</PageLink>
      </p>
    </div>
  )
}
