/** The frame of every page of the desk: where it is, who is signed in, and signing out. */
import { cookies } from 'next/headers'
import { after } from 'next/server'
import { ExpiryWarning } from '#app/_ui/expiry-warning.tsx'
import { settingsInForce } from '#app/settings-in-force.ts'
import { context as openContext } from '#lib/config/build-context.ts'
import { type Approver, DESK_ROLES, may } from '#lib/use-cases/approver/approver.ts'
import { hearsNotices } from '#lib/use-cases/approver/choose-notices.ts'
import { compareApprovers, noteDeskAccount } from '#lib/use-cases/approver/compare-approvers.ts'
import type { Settings } from '#lib/rules/organisation/settings.ts'
import type { Language } from '#lib/rules/language.ts'
import type { Words } from '#lib/words/index.ts'
import { clock, dayAndClock } from '#lib/words/time.ts'
import { LanguageSwitch } from '#app/_ui/language-switch.tsx'
import { Shortcuts } from './_parts/shortcuts.tsx'
import { signOut } from './actions.ts'
import { sessionEnd, signInAddress } from './approver.ts'
import { KEYS_COOKIE } from './keys/cookie.ts'

export interface DeskFrameProps {
  readonly approver: Approver | null
  readonly words: Words
  readonly language: Language
  readonly settings: Settings
  /** Path and query of this page, for the language switch. */
  readonly path: string
  readonly children: React.ReactNode
}

export async function DeskFrame({ approver, words, language, settings, path, children }: DeskFrameProps) {
  const { desk, layout } = words
  const { threat } = await settingsInForce()
  const context = await openContext()
  const { asked: policyAsked } = await context.store.policyHeld()
  const { easing } = await context.store.threatSwitch()
  if (approver && (await noteDeskAccount(context, approver)))
    after(() =>
      compareApprovers(context, 'anew').catch(() => context.log.warn({}, 'Who decides could not be compared.')),
    )
  const keys = approver && (await cookies()).get(KEYS_COOKIE)?.value !== 'off'
  // A guest's role does not count here, and is not shown as if it did.
  const held = approver && !approver.guest ? approver.roles : []
  const roles = DESK_ROLES.filter((role) => held.includes(role)).map((role) => desk.roles[role])
  return (
    <div className="flex min-h-dvh flex-col text-fine">
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:absolute focus:start-4 focus:top-2 focus:z-20 focus:bg-paper focus:p-2"
      >
        {desk.skip}
      </a>
      {approver && <SessionExpiry words={words} language={language} settings={settings} />}
      <header>
        {settings.mode === 'demo' && <Notice>{layout.demo}</Notice>}
        {approver && policyAsked && (
          <Notice>
            {policyAsked.agreed?.effectAt
              ? desk.soleAdministrator.askedPolicy({
                  name: policyAsked.agreed.name,
                  at: dayAndClock(policyAsked.agreed.effectAt, language, settings.timeZone),
                })
              : desk.policyChange.notice}{' '}
            <a href="/admin/policy-change" className="press-text">
              {desk.policyChange.noticeGo}
            </a>
          </Notice>
        )}
        {approver && easing?.alone && (
          <Notice>
            {desk.soleAdministrator.askedThreat({
              name: easing.by.name,
              at: dayAndClock(easing.alone.effectAt, language, settings.timeZone),
            })}{' '}
            <a href="/admin/threat-mode" className="press-text">
              {desk.soleAdministrator.look}
            </a>
          </Notice>
        )}
        {threat && <Notice>{desk.threatMode.now}</Notice>}
        <div className="flex flex-wrap items-baseline gap-x-6 gap-y-1 border-b border-line px-4 py-2.5 sm:px-6">
          <a href="/admin" className="text-body font-bold no-underline">
            {desk.brand({ organisation: settings.organisation })}
          </a>
          {approver && (
            <nav aria-label={desk.sections} className="flex flex-wrap gap-x-4 gap-y-1">
              <a href="/admin" className="press-text">
                {desk.queueLink}
              </a>
              <a href="/admin/threat-mode" className="press-text">
                {desk.threatMode.link}
              </a>
              <a href="/admin/policy" className="press-text">
                {desk.policy.link}
              </a>
              <a href="/admin/health" className="press-text">
                {desk.health.link}
              </a>
              <a href="/admin/break-glass" className="press-text">
                {desk.breakGlass.link}
              </a>
              {may(approver, 'oversee') && (
                <a href="/admin/readiness" className="press-text">
                  {desk.readiness.link}
                </a>
              )}
              {may(approver, 'inspect') && (
                <a href="/admin/record" className="press-text">
                  {desk.recordSearch.link}
                </a>
              )}
              {may(approver, 'inspect') && (
                <a href="/admin/insights" className="press-text">
                  {desk.insights.link}
                </a>
              )}
              {may(approver, 'lift') && (
                <a href="/admin/suspended" className="press-text">
                  {desk.suspended.link}
                </a>
              )}
              {may(approver, 'oversee') && context.webhooks && (
                <a href="/admin/webhooks" className="press-text">
                  {desk.webhooks.link}
                </a>
              )}
              {hearsNotices(approver) && (
                <a href="/admin/notices" className="press-text">
                  {desk.notices.link}
                </a>
              )}
              <a href="/admin/sessions" className="press-text">
                {desk.sessions.link}
              </a>
              <a href="/admin/keys" className="press-text">
                {desk.keysLink}
              </a>
            </nav>
          )}
          <div className="ms-auto flex flex-wrap items-baseline gap-x-5 gap-y-1">
            <LanguageSwitch language={language} path={path} label={words.layout.language} />
            {approver && (
              <>
                <span>
                  {desk.signedInAs({ name: approver.name })}
                  {roles.length > 0 && <span className="text-quiet"> · {roles.join(', ')}</span>}
                </span>
                <form action={signOut}>
                  <button type="submit" className="press-text">
                    {desk.signOut}
                  </button>
                </form>
              </>
            )}
          </div>
        </div>
      </header>
      {children}
      {keys && <Shortcuts />}
    </div>
  )
}

/** It is extended by opening any page, so the one that lists sessions will do. */
async function SessionExpiry({ words, language, settings }: Pick<DeskFrameProps, 'words' | 'language' | 'settings'>) {
  const at = await sessionEnd()
  if (!at) return null
  const { until, soon, extend, over, again } = words.timeLimits.desk
  return (
    <ExpiryWarning
      at={at.toISOString()}
      locale={language}
      words={{ until: until({ clock: clock(at, language, settings.timeZone) }), soon, over }}
      extend={{ tabs: 'desk', href: signInAddress('/admin/sessions'), soon: extend, over: again }}
    />
  )
}

function Notice({ children }: { children: React.ReactNode }) {
  return <p className="border-b border-line bg-glow px-4 py-1.5 sm:px-6">{children}</p>
}
