/** How old a part of the pack is, or why it could not be read, and a button that reads it now. */
import { lookAgain } from '#app/admin/look-again.ts'
import type { Place } from '#app/admin/place.ts'
import type { BackgroundPart } from '#lib/rules/diagnosis/account-background.ts'
import type { SourceReading } from '#lib/rules/source-reading.ts'
import { Button } from '#app/_ui/button.tsx'
import { RelativeTime } from './relative-time.tsx'

interface AgeProps {
  readonly part: BackgroundPart | 'methods'
  /** Null: nothing around the account could be read. */
  readonly reading: SourceReading<unknown> | null
  readonly requestId: string
  readonly place: Place
}

export function Age({ part, reading, requestId, place }: AgeProps) {
  const { background: said } = place.words.desk
  const why = reading?.kind === 'seen' ? null : (reading?.why ?? 'failed')
  return (
    <div className="mt-2 flex flex-wrap items-center gap-x-4">
      {reading?.kind === 'seen' ? (
        <p className="text-quiet">
          {said.age} <RelativeTime at={reading.at} place={place} />
        </p>
      ) : (
        <p className="text-shut">{said.unseen({ part: said.parts[part], why: said.whyUnseen[why ?? 'failed'] })}</p>
      )}
      <form action={lookAgain}>
        <input type="hidden" name="id" value={requestId} />
        <Button kind="text" working={place.words.layout.working}>
          {said.again}
          <span className="sr-only">: {said.parts[part]}</span>
        </Button>
      </form>
    </div>
  )
}
