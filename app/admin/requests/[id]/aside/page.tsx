import { notFound } from 'next/navigation'
import { requireApprover, signInAddress } from '#app/admin/approver.ts'
import { deskDraft } from '#app/admin/desk-draft.ts'
import { DeskFrame } from '#app/admin/desk-frame.tsx'
import { NoRole } from '#app/admin/no-role.tsx'
import { placeNow } from '#app/admin/place.ts'
import { may } from '#lib/use-cases/approver/approver.ts'
import { readSettingAside, type SettingAside } from '#lib/use-cases/approver/set-aside-link.ts'
import type { Settings } from '#lib/rules/organisation/settings.ts'
import { ENDED } from '#lib/rules/request/request.ts'
import { REFUSALS } from '#lib/rules/refusals.ts'
import type { Language, Words } from '#lib/words/index.ts'
import { dayAndClock } from '#lib/words/time.ts'
import { agreeToAside } from './actions.ts'
import { AsideForm } from './aside-form.tsx'

/** Two approvers set aside the "this wasn't me" of an address that somebody else reads (rule R12). */
export default async function AsidePage({ params }: { params: Promise<{ readonly id: string }> }) {
  const { id } = await params
  const back = `/admin/requests/${encodeURIComponent(id)}`
  const here = `${back}/aside`
  const approver = await requireApprover(here)
  const { context, words, language } = await placeNow()
  const frame = { approver, words, language, settings: context.settings, path: here }
  if (!may(approver, 'decide')) return <NoRole {...frame} />
  const setting = await readSettingAside(context, approver, id)
  if (!setting.ok && setting.refusal === 'request-unknown') notFound()
  const { aside, decide, fixes } = words.desk
  const isEnded = setting.ok && ENDED.includes(setting.value.request.state)
  const whyNot = setting.ok ? null : [words.refusals[REFUSALS[setting.refusal].says], fixes[setting.refusal]]
  return (
    <DeskFrame {...frame}>
      <title>{words.desk.pageTitle({ page: aside.title, organisation: context.settings.organisation })}</title>
      <main id="main" className="max-w-measure px-4 py-6 text-body sm:px-6">
        <p>
          <a href={back} className="press-text">
            {aside.back}
          </a>
        </p>
        {setting.ok && <p className="code mt-3 text-quiet">{setting.value.request.reference}</p>}
        <h1 className="text-head">{aside.title}</h1>
        <p className="mt-3">
          {aside.lead} {isEnded ? aside.effect.ended : aside.effect.open} {aside.told}
        </p>
        <p className="mt-2">{isEnded ? aside.two.ended : aside.two.open}</p>
        <div className="mt-6">
          {setting.ok ? (
            <Choose
              setting={setting.value}
              isOwn={setting.value.proposal?.approverId === approver.id}
              words={words}
              language={language}
              timeZone={context.settings.timeZone}
              portals={context.settings.portalAddress}
            />
          ) : (
            <div role="alert" className="border-s-[6px] border-wait bg-wait-wash px-5 py-4">
              <p>{whyNot?.filter(Boolean).join(' ')}</p>
              {setting.refusal === 'sign-in-too-old' && (
                <p className="mt-2">
                  <a href={signInAddress(here)} className="press-text font-semibold">
                    {decide.freshGo}
                  </a>
                </p>
              )}
            </div>
          )}
        </div>
      </main>
    </DeskFrame>
  )
}

interface ChooseProps {
  readonly setting: SettingAside
  readonly isOwn: boolean
  readonly words: Words
  readonly language: Language
  readonly timeZone: string
  readonly portals: Settings['portalAddress']
}

async function Choose({ setting, isOwn, words, language, timeZone, portals }: ChooseProps) {
  const { request, addresses, numbers, proposal } = setting
  const { aside } = words.desk
  const at = (moment: Date) => dayAndClock(moment, language, timeZone)
  if (addresses.length === 0) return <p>{aside.none}</p>
  return (
    <>
      {proposal && (
        <p className="mb-4">{isOwn ? aside.own : aside.first({ name: proposal.approverName, at: at(proposal.at) })}</p>
      )}
      {numbers.callable.length > 0 && request.account && (
        <p className="mb-4">
          {words.desk.readOut.wholeNumber}{' '}
          <a href={portals.account(request.account.id)} target="_blank" rel="noreferrer" className="press-text">
            {words.desk.handedOver.account}
          </a>
        </p>
      )}
      <AsideForm
        action={agreeToAside}
        id={request.id}
        draft={await deskDraft(`/admin/requests/${encodeURIComponent(request.id)}/aside`, 'aside')}
        addresses={addresses.map(({ key, masked, pressedAt }) => ({
          value: key,
          label: aside.pressed({ masked: masked ?? aside.gone, at: at(pressedAt) }),
        }))}
        chosen={proposal?.address ?? null}
        ways={[
          { value: 'badge-number', label: aside.compared['badge-number'] },
          { value: 'identity-document', label: aside.compared['identity-document'] },
          ...numbers.callable.map(({ id, masked }) => ({
            value: `registered-number:${id}`,
            label: aside.number({ masked }),
          })),
        ]}
        note={numbers.tooNew > 0 ? aside.tooNew : null}
        words={{
          which: aside.which,
          how: aside.how,
          go: aside.go,
          problem: words.layout.problem,
          working: words.layout.working,
        }}
      />
    </>
  )
}
