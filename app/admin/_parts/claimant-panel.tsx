/** Who is asking, as the directory knows them. */
import { SummaryList } from '#app/_ui/summary-list.tsx'
import { Name } from '#app/_ui/name.tsx'
import type { Place } from '#app/admin/place.ts'
import type { EvidencePack } from '#lib/use-cases/approver/evidence-pack.ts'
import { writtenCode } from '#lib/rules/diagnosis/reported-code.ts'
import { reportedTextFor } from '#lib/rules/request/unverified-claim.ts'
import { noteFor } from '#lib/rules/request/claimant-note.ts'
import { UNDETERMINED } from '#lib/rules/language.ts'
import { wordsFor } from '#lib/words/index.ts'
import { Age } from './look-again.tsx'
import { profileRows } from './profile-rows.tsx'
import { RelativeTime } from './relative-time.tsx'

export function ClaimantPanel({ pack, place }: { pack: EvidencePack; place: Place }) {
  const { request, account } = pack
  const { desk } = place.words
  const { signInName } = request.account ?? {}
  const reportedText = reportedTextFor(request)
  const note = noteFor(request)
  return (
    <>
      {!request.account && (
        <p className="mb-3 border-s-[6px] border-shut bg-shut-wash px-4 py-2">{desk.pack.noAccount}</p>
      )}
      {request.account && !account && (
        <p className="mb-3 border-s-[6px] border-wait bg-wait-wash px-4 py-2">{desk.pack.accountUnread}</p>
      )}
      <div className="[&_dl>div]:py-1.5 sm:[&_dl>div]:grid-cols-[8.5rem_1fr] sm:[&_dl>div]:gap-3">
        <SummaryList
          facts={[
            signInName ? { term: desk.pack.signInName, answer: <Name of={signInName} /> } : null,
            signInName?.toLowerCase() !== request.claimedName && {
              term: desk.pack.claimed,
              answer: <Name of={request.claimedName} />,
            },
            account && { term: desk.pack.account, answer: <AccountClassOf pack={pack} place={place} /> },
            account && {
              term: desk.pack.passwordChanged,
              answer: account.passwordChangedAt ? (
                <RelativeTime at={account.passwordChangedAt} place={place} />
              ) : (
                desk.pack.never
              ),
            },
            ...profileRows(pack, place),
            { term: desk.pack.begun, answer: <RelativeTime at={request.begunAt} place={place} /> },
            request.dueAt && {
              term:
                request.state === 'frozen'
                  ? desk.stopped.dueTerm
                  : request.state === 'handed-over'
                    ? desk.pack.finish
                    : desk.pack.due,
              answer: <RelativeTime at={request.dueAt} place={place} />,
            },
            request.language !== UNDETERMINED && {
              term: desk.pack.language,
              answer: wordsFor(request.language).name,
            },
            request.errorCode !== null && {
              term: request.errorCodeFrom === 'sign-in' ? desk.pack.refusedCode : desk.pack.errorCode,
              answer: (
                <>
                  <span className="code">{writtenCode(request.errorCode)}</span>{' '}
                  <span className="text-quiet">
                    ({request.errorCodeFrom === 'sign-in' ? desk.pack.refusedCodeNote : desk.pack.errorCodeNote})
                  </span>
                </>
              ),
            },
            reportedText !== null && {
              term: desk.pack.reportedText,
              answer: (
                <bdi dir="auto" className="break-words">
                  “{reportedText}”
                </bdi>
              ),
            },
            note !== null && {
              term: place.words.note.atDesk,
              answer: (
                <bdi dir="auto" className="break-words">
                  “{note}”
                </bdi>
              ),
            },
          ]}
        />
      </div>
      {request.account && (
        <Age part="profile" reading={pack.background?.profile ?? null} requestId={request.id} place={place} />
      )}
    </>
  )
}

function AccountClassOf({ pack, place }: { pack: EvidencePack; place: Place }) {
  const { account, failedLookups, waivedLookups } = pack
  const { desk } = place.words
  if (!account) return null
  const named = (ids: typeof failedLookups) => ids.map((id) => desk.lookups[id]).join(', ')
  return (
    <>
      <span className="font-bold">{desk.classes[account.accountClass]}</span>
      {account.because.length > 0 && <span> {desk.pack.classBecause({ reasons: named(account.because) })}</span>}
      <span className="block">{account.enabled ? desk.pack.enabled : desk.pack.disabled}</span>
      {failedLookups.length > 0 && (
        <span className="block text-shut">{desk.pack.failed({ lookups: named(failedLookups) })}</span>
      )}
      {waivedLookups.length > 0 && (
        <span className="block text-shut">{desk.pack.waived({ lookups: named(waivedLookups) })}</span>
      )}
    </>
  )
}
