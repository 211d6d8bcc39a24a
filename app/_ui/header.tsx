import type { Settings } from '#lib/rules/organisation/settings.ts'
import { brandLook } from '#app/brand-look.ts'
import { settingsInForce } from '#app/settings-in-force.ts'
import { type Language, wordsFor } from '#lib/words/index.ts'
import { dayAndClock } from '#lib/words/time.ts'
import { BrandMark } from './brand-mark.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { PageLink } from './page-link.tsx'

interface HeaderProps {
  readonly language: Language
  readonly settings: Settings
  /** The address of this page, for the language switch. */
  readonly path: string
}

/** Above every claimant page: whose it is, the way to people, the other language, and what holds for everybody now. */
export async function Header({ language, settings, path }: HeaderProps) {
  const { layout } = wordsFor(language)
  const brand = brandLook(settings.brand)
  const { threat } = await settingsInForce()
  const since = threat?.since ? dayAndClock(threat.since, language, settings.timeZone) : null
  const told = [
    settings.mode === 'demo' && layout.demo,
    threat && (since ? layout.threatSince({ since }) : layout.threat),
  ]
  return (
    <header>
      {told
        .filter((one) => typeof one === 'string')
        .map((one) => (
          <p key={one} className="border-b border-line bg-sheet px-5 py-2 text-fine text-quiet sm:px-8">
            {one}
          </p>
        ))}
      <div className="mx-auto flex max-w-5xl flex-wrap items-center justify-between gap-x-8 gap-y-1 px-5 pt-4 sm:gap-y-3 sm:px-8 sm:pt-6">
        <PageLink href="/" className="inline-flex items-center gap-3 font-semibold">
          <BrandMark {...brand} />
          {brand.name ?? layout.brandLine({ organisation: settings.organisation })}
        </PageLink>
        <div className="not-printed flex flex-wrap items-center gap-x-6 gap-y-2">
          <a href="#person" className="press-text">
            {layout.person}
          </a>
          <LanguageSwitch language={language} path={path} label={layout.language} />
        </div>
      </div>
    </header>
  )
}
