import type { Metadata } from 'next'
import { DecisionForm } from '#app/admin/_parts/decision-form.tsx'
import { Section } from '#app/admin/_parts/section.tsx'
import { requireApprover } from '#app/admin/approver.ts'
import { DeskFrame } from '#app/admin/desk-frame.tsx'
import { NoRole } from '#app/admin/no-role.tsx'
import { placeNow } from '#app/admin/place.ts'
import type { SearchParams } from '#app/admin/queue-view.ts'
import { readFlash } from '#app/flash-message.ts'
import { may } from '#lib/use-cases/approver/approver.ts'
import { listSignedIn } from '#lib/use-cases/approver/desk-sessions.ts'
import { endEverywhere, endSessions } from './actions.ts'
import { People } from './people.tsx'

const HERE = '/admin/sessions'

export async function generateMetadata(): Promise<Metadata> {
  const { words, settings } = await placeNow()
  return { title: words.desk.pageTitle({ page: words.desk.sessions.title, organisation: settings.organisation }) }
}

/** Who is signed in here, and ending their sessions: administrators anybody's, everybody their own. */
export default async function SessionsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const approver = await requireApprover(HERE)
  const place = await placeNow()
  const { context, words, language, settings } = place
  const frame = { approver, words, language, settings, path: HERE }
  if (!may(approver, 'read')) return <NoRole {...frame} />
  const { sessions } = words.desk
  const { person: asked } = await searchParams
  const signedIn = await listSignedIn(context, approver)
  const people = signedIn.ok ? signedIn.value : []
  const person = people.find(({ id }) => id === asked)
  const doing = await readFlash(HERE, sessions.did)
  const form = { kind: 'plain', problem: words.layout.problem, working: words.layout.working } as const
  return (
    <DeskFrame {...frame}>
      <main id="main" className="max-w-measure px-4 py-8 text-body sm:px-6">
        {doing && (
          <p role="status" className="mb-4 border-s-[6px] border-open bg-open-wash px-4 py-2.5 font-semibold">
            {doing}
          </p>
        )}
        <h1 className="text-head">{sessions.title}</h1>
        {person ? (
          <Section id="confirm" title={sessions.confirmTitle({ name: person.name })}>
            <p>{sessions.confirmLead}</p>
            <p className="mt-2">{sessions.confirmNote}</p>
            <div className="mt-4 space-y-3">
              <DecisionForm
                {...form}
                action={endSessions}
                hidden={{ person: person.id }}
                button={sessions.endGo({ name: person.name })}
              />
              <a href={HERE} className="press-text">
                {sessions.keep}
              </a>
            </div>
          </Section>
        ) : (
          <>
            <Section id="own" title={sessions.ownTitle}>
              <p>{sessions.ownLead}</p>
              <div className="mt-4">
                <DecisionForm {...form} action={endEverywhere} hidden={{}} button={sessions.ownGo} />
              </div>
            </Section>
            {signedIn.ok && (
              <Section id="people" title={sessions.peopleTitle}>
                <People people={people} approver={approver} place={place} />
              </Section>
            )}
          </>
        )}
      </main>
    </DeskFrame>
  )
}
