import { CopyButton } from '#app/_ui/copy-button.tsx'
import type { Words } from '#lib/words/index.ts'

/** A link that works without signing in and in any browser; it shows the state and grants nothing. */
export function StatusLink({ words, address }: { words: Words; address: string }) {
  const { outcome } = words
  return (
    <section className="mt-10" aria-labelledby="status-link">
      <h2 id="status-link" className="text-lead">
        {outcome.statusLink}
      </h2>
      <p className="mt-1 text-quiet">{outcome.statusLinkNote}</p>
      <div className="mt-3 flex flex-wrap items-center gap-4 rounded-press border-2 border-line px-4 py-3">
        <a href={address} className="min-w-0 font-mono flex-1 basis-60 text-fine break-all underline">
          {address}
        </a>
        <CopyButton text={address} label={outcome.copy} done={outcome.copied} />
      </div>
    </section>
  )
}
