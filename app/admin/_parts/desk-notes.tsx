/** What approvers wrote for one another about this request, the newest first, and a field for one more. */
import { Name } from '#app/_ui/name.tsx'
import { deskDraft } from '#app/admin/desk-draft.ts'
import type { Place } from '#app/admin/place.ts'
import { addNote } from '#app/admin/requests/[id]/handling-actions.ts'
import { type Approver, may } from '#lib/use-cases/approver/approver.ts'
import type { EvidencePack } from '#lib/use-cases/approver/evidence-pack.ts'
import { DESK_NOTE_LONGEST, deskNoteOf } from '#lib/rules/request/desk-note.ts'
import { DecisionForm } from './decision-form.tsx'
import { RelativeTime } from './relative-time.tsx'
import { Section } from './section.tsx'

interface DeskNotesProps {
  readonly pack: EvidencePack
  readonly approver: Approver
  readonly place: Place
}

export async function DeskNotes({ pack, approver, place }: DeskNotesProps) {
  const { words } = place
  const { notes: said } = words.desk.assignment
  const notes = pack.events
    .flatMap((event) => {
      const says = deskNoteOf(event)
      return says === null ? [] : [{ ...event, says }]
    })
    .toReversed()
  const mayWrite = may(approver, 'handle') && !pack.ownRequest
  if (notes.length === 0 && !mayWrite) return null
  const draft = await deskDraft(`/admin/requests/${encodeURIComponent(pack.request.id)}`, 'note')
  return (
    <Section id="notes" title={said.title}>
      <p className="mb-2 max-w-measure text-quiet">{said.lead}</p>
      {notes.length > 0 && (
        <ol className="mb-4 border-t border-line">
          {notes.map(({ at, by, says }) => (
            <li key={`${at.getTime()} ${says}`} className="border-b border-line py-2">
              <p className="max-w-measure break-words whitespace-pre-line">
                <bdi dir="auto">{says}</bdi>
              </p>
              <p className="text-quiet">
                <Name of={'name' in by ? by.name : null} />, <RelativeTime at={at} place={place} />
              </p>
            </li>
          ))}
        </ol>
      )}
      {mayWrite && (
        <details open={draft.typed !== null}>
          <summary className="press-text w-fit font-semibold">{said.add}</summary>
          <div className="mt-3">
            <DecisionForm
              action={addNote}
              kind="plain"
              hidden={{ id: pack.request.id }}
              draft={draft}
              button={said.add}
              problem={words.layout.problem}
              working={words.layout.working}
              reason={{ id: 'note', label: said.label, hint: said.hint, atMost: DESK_NOTE_LONGEST }}
            />
          </div>
        </details>
      )}
    </Section>
  )
}
