import { SavedPasswordSteps } from '#app/_ui/saved-password-steps.tsx'
import { oldPasswordOf } from '#lib/rules/request/old-password.ts'
import { afterPass } from '#lib/rules/request/method-after-pass.ts'
import type { RemedyId } from '#lib/rules/remedies/index.ts'
import type { RecoveryRequest } from '#lib/rules/request/request.ts'
import type { Settings } from '#lib/rules/organisation/settings.ts'
import { type Language, type Words, wordsFor } from '#lib/words/index.ts'
import { clockNear } from '#lib/words/time.ts'
import { riskText } from './risk-text.ts'

/** Advice that belongs to one remedy. What to do about a change that was somebody else's comes first: it is urgent. */
const CARE = {
  'reset-password': ['tell', 'password', 'restart', 'secondWay'],
  'unlock-on-premises': ['oldPassword', 'secondWay'],
  'temporary-access-pass': ['newMethod', 'tell', 'lostMethod'],
  'end-sessions': ['tell', 'restart', 'secondWay'],
  'enable-sign-in': ['tell', 'secondWay'],
  'disable-sign-in': [],
  'lift-sending-restriction': ['tell', 'mail', 'secondWay'],
  'remove-authenticator': ['tell', 'registerNext'],
  'sweep-mailbox': ['tell', 'mail', 'password', 'secondWay'],
  'dismiss-risk': ['tell', 'secondWay'],
  'mend-elsewhere': ['tell', 'secondWay'],
  'correct-leave-date': ['secondWay'],
  'give-licence': ['secondWay'],
  'give-mailbox-access': ['secondWay'],
  wait: ['secondWay'],
} as const satisfies Record<RemedyId, readonly Exclude<keyof Words['outcome']['care'], 'savedOn'>[]>

/** How to avoid it next time: the old password on the phone, a second way to prove. */
export function AfterCare(props: { language: Language; settings: Settings; request: RecoveryRequest; now: Date }) {
  const { language, settings, request, now } = props
  const words = wordsFor(language)
  const { outcome } = words
  const risk = riskText(request, words, (at) => clockNear(at, now, language, settings.timeZone))
  const saved = request.remedy === 'reset-password' ? oldPasswordOf(request) : null
  const left = afterPass(request, now)
  const isOpen = left === null || left === 'open'
  const [first, ...rest] = CARE[request.remedy ?? 'wait']
    .filter((one) => isOpen || one !== 'newMethod')
    .map((one) => {
      const said = outcome.care[one]
      return <li key={one}>{typeof said === 'string' ? said : said({ securityInfo: settings.securityInfo })}</li>
    })
  return (
    <section className="mt-10" aria-labelledby="after-care">
      <h2 id="after-care" className="text-lead">
        {outcome.afterCare}
      </h2>
      <ul className="mt-2 list-disc space-y-2 ps-5">
        {risk !== null && <li className="font-semibold">{risk}</li>}
        {first}
        {saved && (
          <li>
            <span className="font-semibold">{outcome.care.savedOn(saved.app, saved.device)}</span>
            <SavedPasswordSteps words={words} saved={saved} />
          </li>
        )}
        {rest}
      </ul>
    </section>
  )
}
