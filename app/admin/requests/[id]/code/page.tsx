import { notFound } from 'next/navigation'
import { requireApprover } from '#app/admin/approver.ts'
import { deskDraft } from '#app/admin/desk-draft.ts'
import { DeskFrame } from '#app/admin/desk-frame.tsx'
import { NoRole } from '#app/admin/no-role.tsx'
import { placeNow } from '#app/admin/place.ts'
import { ReadOutForm } from '#app/_ui/read-out-form.tsx'
import { DOCUMENTS } from '#lib/rules/proofs/caller-comparison.ts'
import { may } from '#lib/use-cases/approver/approver.ts'
import { type Issuing, mayIssue } from '#lib/use-cases/approver/issue-caller-code.ts'
import { REFUSALS, type RefusalCode } from '#lib/rules/refusals.ts'
import type { Settings } from '#lib/rules/organisation/settings.ts'
import { shownName } from '#lib/rules/shown-text.ts'
import type { Words } from '#lib/words/index.ts'
import { showCode } from './actions.ts'

/** A code for somebody who stands here, or was called back (rule R7). */
export default async function CodePage({ params }: { params: Promise<{ readonly id: string }> }) {
  const { id } = await params
  const back = `/admin/requests/${encodeURIComponent(id)}`
  const approver = await requireApprover(`${back}/code`)
  const { context, words, language } = await placeNow()
  const frame = { approver, words, language, settings: context.settings, path: `${back}/code` }
  if (!may(approver, 'decide')) return <NoRole {...frame} />
  const issuing = await mayIssue(context, approver, id)
  if (!issuing.ok && issuing.refusal === 'request-unknown') notFound()
  const { readOut } = words.desk
  const request = issuing.ok ? issuing.value.request : await context.store.load(id)
  const name = shownName(request?.account?.displayName ?? request?.claimedName) ?? ''
  return (
    <DeskFrame {...frame}>
      <title>
        {words.desk.pageTitle({ page: readOut.title({ name }), organisation: context.settings.organisation })}
      </title>
      <main id="main" className="max-w-measure px-4 py-6 text-body sm:px-6">
        <p>
          <a href={back} className="press-text">
            {readOut.back}
          </a>
        </p>
        <p className="code mt-3 text-quiet">{request?.reference}</p>
        <h1 className="text-head">{readOut.title({ name })}</h1>
        {issuing.ok ? (
          <Choose
            issuing={issuing.value}
            words={words}
            here={`${back}/code`}
            portals={context.settings.portalAddress}
          />
        ) : (
          <p role="alert" className="mt-4 border-s-[6px] border-wait bg-wait-wash px-5 py-4">
            {whyNot(issuing.refusal, request?.account === null, words)}
          </p>
        )}
      </main>
    </DeskFrame>
  )
}

interface ChooseProps {
  readonly issuing: Issuing
  readonly words: Words
  readonly here: string
  readonly portals: Settings['portalAddress']
}

async function Choose({ issuing, words, here, portals }: ChooseProps) {
  const { readOut } = words.desk
  const { account } = issuing.request
  const { callable, tooNew } = issuing.numbers
  return (
    <>
      <p className="mt-3">{readOut.lead}</p>
      {callable.length > 0 && account && (
        <p className="mt-2">
          {readOut.wholeNumber}{' '}
          <a href={portals.account(account.id)} target="_blank" rel="noreferrer" className="press-text">
            {words.desk.handedOver.account}
          </a>
        </p>
      )}
      {issuing.goesBack && <p className="mt-2 font-semibold">{readOut.leavesQueue}</p>}
      <div className="mt-6">
        <ReadOutForm
          action={showCode}
          hidden={{ id: issuing.request.id }}
          draft={await deskDraft(here, 'read-out')}
          how={readOut.how}
          ways={[
            ...DOCUMENTS.map((kind) => ({ value: `face-to-face:${kind}`, label: readOut.faceToFace[kind] })),
            ...callable.map(({ id, masked }) => ({
              value: `registered-number:${id}`,
              label: readOut.number({ number: masked }),
            })),
          ]}
          note={[
            callable.length > 0 ? readOut.numberNote : tooNew === 0 && readOut.noNumber,
            tooNew > 0 && readOut.tooNew({ count: tooNew }),
          ]
            .filter(Boolean)
            .join(' ')}
          compared={{ label: readOut.compared, hint: readOut.comparedHint }}
          words={{
            go: readOut.go,
            codeTitle: readOut.codeTitle,
            codeLead: readOut.codeLead({ option: words.verify.way['approver-code'].name }),
            codeNever: null,
            again: readOut.again,
            problem: words.layout.problem,
            working: words.layout.working,
          }}
          here={here}
        />
      </div>
    </>
  )
}

function whyNot(refusal: RefusalCode, isNobody: boolean, { desk, refusals }: Words): string {
  if (refusal === 'request-moved-on') return desk.readOut.notNow
  if (refusal === 'approvers-not-told-apart') return refusals.approversNotToldApart
  if (refusal === 'not-ready-yet') return desk.readOut.unresolved
  if (refusal === 'not-permitted' && isNobody) return desk.readOut.noAccount
  return [desk.decide.withheld[refusal] ?? refusals[REFUSALS[refusal].says], desk.fixes[refusal]]
    .filter(Boolean)
    .join(' ')
}
