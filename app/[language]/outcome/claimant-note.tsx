import { PageLink } from '#app/_ui/page-link.tsx'
import { mayWriteNote, NOTE_LONGEST } from '#lib/rules/request/claimant-note.ts'
import type { RecoveryRequest } from '#lib/rules/request/request.ts'
import type { Words } from '#lib/words/index.ts'
import { addNote } from './actions.ts'
import { NoteForm } from './note-form.tsx'

/** While an administrator has the request: a note for them, or the one that was written, and the way to withdraw it. */
export function ClaimantNote({ words, request }: { words: Words; request: RecoveryRequest }) {
  const { note: said, withdraw, layout } = words
  if (request.state !== 'queued') return null
  return (
    <>
      {request.note !== undefined && (
        <section className="mt-8">
          <h2 className="text-lead">{said.yours}</h2>
          <q className="mt-2 block">
            <bdi>{request.note}</bdi>
          </q>
        </section>
      )}
      {mayWriteNote(request) && (
        <details className="mt-8">
          <summary className="cursor-pointer py-2 font-semibold">{said.title}</summary>
          <NoteForm
            action={addNote}
            atMost={NOTE_LONGEST}
            words={{ label: said.label, hint: said.hint, go: said.go, working: layout.working }}
          />
        </details>
      )}
      <p className="mt-6">
        <PageLink href="/leave?by=withdraw">{withdraw.link}</PageLink>
      </p>
    </>
  )
}
