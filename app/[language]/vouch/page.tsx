import type { Metadata } from 'next'
import { SummaryList } from '#app/_ui/summary-list.tsx'
import { Frame } from '#app/_ui/frame.tsx'
import { Heading } from '#app/_ui/heading.tsx'
import { Name } from '#app/_ui/name.tsx'
import { Button } from '#app/_ui/button.tsx'
import { Problem } from '#app/_ui/problem.tsx'
import { ReadOutForm } from '#app/_ui/read-out-form.tsx'
import { LocalTime } from '#app/_ui/local-time.tsx'
import { draftOf } from '#app/draft.ts'
import { requireEmployee, workAddress } from '#app/employee.ts'
import { refusalFromAddress } from '#app/refusal-text.ts'
import { context as openContext } from '#lib/config/build-context.ts'
import { type Asked, askedToVouch } from '#lib/use-cases/claimant/prove/vouch.ts'
import type { Context } from '#lib/ports/context.ts'
import { CHECKED } from '#lib/rules/request/vouching.ts'
import { type Language, languageOf, wordsFor } from '#lib/words/index.ts'
import { notThem, vouchFor } from './actions.ts'

export const metadata: Metadata = { robots: { index: false } }

/**
 * Asks a colleague to vouch for somebody, with what they must not get wrong before the button. Opening the page changes nothing, since mail programs open links by
 * themselves; it is shown only to those who were asked, signed in with Entra ID.
 */
export default async function Vouch({ params, searchParams }: PageProps<'/[language]/vouch'>) {
  const language = languageOf((await params).language)
  const { link, said, problem } = await searchParams
  const held = typeof link === 'string' ? link : ''
  const path = `/vouch?link=${encodeURIComponent(held)}`
  const employee = await requireEmployee(path)
  const context = await openContext()
  const { settings } = context
  const { vouch, layout } = wordsFor(language)
  const asked = await askedToVouch(context, employee, held)
  const told = await refusalFromAddress(wordsFor(language), problem, { context, language, page: '/vouch' })
  const frame = { language, settings, path, step: null } as const
  if (!asked.ok || asked.value.isOver || said === 'not-them') {
    const [title, lead] = !asked.ok
      ? [vouch.unknownTitle, vouch.unknownLead]
      : said === 'not-them'
        ? [vouch.saidTitle, vouch.saidLead]
        : [vouch.overTitle, vouch.overLead]
    return (
      <Frame {...frame}>
        <Heading language={language} settings={settings}>
          {title}
        </Heading>
        <p className="mt-4">{lead}</p>
        {!asked.ok && (
          <p className="mt-6">
            <a href={workAddress(path)} className="press-plain">
              {vouch.otherAccount}
            </a>
          </p>
        )}
      </Frame>
    )
  }
  const { value } = asked
  const draft = await draftOf(context, { page: path, form: 'vouch', person: employee.id, says: layout.draft })
  return (
    <Frame {...frame}>
      {told && <Problem heading={layout.problem} says={told} />}
      <Heading language={language} settings={settings} wrong={told !== null}>
        {vouch.title({ name: value.name })}
      </Heading>
      <p className="mt-3 sm:mt-4 sm:text-lead">{vouch.lead}</p>
      <p className="mt-2">
        <span className="text-quiet">{vouch.account}:</span>{' '}
        <strong className="break-all">
          <Name of={value.signInName} />
        </strong>
      </p>
      <Advice list={vouch.first} />
      <ReadOutForm
        action={vouchFor}
        hidden={{ link: held }}
        draft={draft}
        how={vouch.how}
        ways={CHECKED['recovery-contact'].map((how) => ({ value: how, label: vouch.checked[how] }))}
        note={null}
        words={{
          go: vouch.go,
          codeTitle: vouch.codeTitle,
          codeLead: vouch.codeLead,
          codeNever: vouch.codeNever,
          again: vouch.again,
          problem: layout.problem,
          working: layout.working,
        }}
        here={path}
      />
      <h2 className="mt-10 text-lead">{vouch.unsure.title}</h2>
      <Advice list={vouch.unsure.list} />
      <form action={notThem}>
        <input type="hidden" name="link" value={held} />
        <Button kind="plain" working={layout.working}>
          {vouch.notThem}
        </Button>
        <p className="mt-2 mb-8 text-quiet">{vouch.notThemNote}</p>
      </form>
      <WhoAsks asked={value} context={context} language={language} />
    </Frame>
  )
}

const Advice = ({ list }: { list: readonly string[] }) => (
  <ul className="mt-3 mb-5 list-disc space-y-2 ps-5 sm:mb-8">
    {list.map((one) => (
      <li key={one}>{one}</li>
    ))}
  </ul>
)

function WhoAsks({ asked, context, language }: { asked: Asked; context: Context; language: Language }) {
  const { vouch } = wordsFor(language)
  const { timeZone } = context.settings
  const when = (at: Date) => <LocalTime at={at} now={context.now()} language={language} timeZone={timeZone} />
  return (
    <SummaryList
      facts={[
        { term: vouch.begun, answer: when(asked.begunAt) },
        { term: vouch.asked, answer: when(asked.askedAt) },
        asked.device !== null && {
          term: vouch.device,
          answer: (
            <>
              {asked.device} <span className="text-quiet">({vouch.deviceNote})</span>
            </>
          ),
        },
        { term: vouch.reference, answer: <span className="code">{asked.reference}</span> },
      ]}
    />
  )
}
