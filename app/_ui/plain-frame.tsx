import Head from 'next/head'
import type { PublicSite } from '#app/public-site.ts'
import { wayToPeople } from '#lib/rules/organisation/staffed-help.ts'
import { LANGUAGES, type Language, wordsFor } from '#lib/words/index.ts'
import { weekHours } from '#lib/words/week-hours.ts'
import { BrandMark } from './brand-mark.tsx'
import { DoorPicture } from './door-picture.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { PrivacyNoticeLink } from './privacy-notice-link.tsx'
import { HelpContact } from './help-contact.tsx'

export interface PlainProps {
  readonly language: Language
  readonly site: PublicSite
  /** Without its language. */
  readonly path: string
  readonly title: string
  readonly description: string
  readonly back: { readonly href: string } | null
  readonly children: React.ReactNode
}

/** The frame of a public page: it is made once, needs no script and remembers nobody. */
export function PlainFrame({ language, site, path, title, description, back, children }: PlainProps) {
  const words = wordsFor(language)
  const { layout } = words
  const at = (one: Language) => `${site.baseUrl}/${one}${path}`
  return (
    <div className="lit isolate min-h-dvh overflow-x-clip">
      <Head>
        <title>{layout.title({ page: title, organisation: site.organisation })}</title>
        <meta name="description" content={description} />
        <meta name="robots" content="index, follow" />
        <link rel="icon" href="/icon.svg" />
        {site.brand.styleSheet && <link rel="stylesheet" href={site.brand.styleSheet} />}
        <link rel="canonical" href={at(language)} />
        {LANGUAGES.map((one) => (
          <link key={one} rel="alternate" hrefLang={one} href={at(one)} />
        ))}
        <link rel="alternate" hrefLang="x-default" href={`${site.baseUrl}${path}`} />
      </Head>
      <a href="#main" className="press-text sr-only bg-paper focus:not-sr-only focus:p-3 focus:absolute focus:z-10">
        {layout.skip}
      </a>
      <header>
        {site.isDemo && (
          <p className="border-b border-line bg-sheet px-5 py-2 text-fine text-quiet sm:px-8">{layout.demo}</p>
        )}
        <div className="mx-auto flex max-w-5xl flex-wrap items-center justify-between gap-x-8 gap-y-1 px-5 pt-4 sm:gap-y-3 sm:px-8 sm:pt-6">
          <a href={`/${language}`} className="press-text inline-flex items-center gap-3 font-semibold">
            <BrandMark {...site.brand} />
            {site.brand.name ?? layout.brandLine({ organisation: site.organisation })}
          </a>
          <div className="not-printed flex flex-wrap items-center gap-x-6 gap-y-2">
            <a href="#person" className="press-text">
              {layout.person}
            </a>
            <LanguageSwitch language={language} path={path} label={layout.language} />
          </div>
        </div>
      </header>
      <div className="mx-auto max-w-5xl px-5 pb-12 sm:px-8">
        <div className="grid grid-cols-1 items-start gap-x-16 lg:grid-cols-[minmax(0,var(--container-measure))_minmax(0,1fr)]">
          <div className="relative z-1 w-full max-w-measure">
            {back && (
              <p className="mt-4 sm:mt-8">
                <a href={back.href} className="press-text">
                  <span aria-hidden="true" className="me-1.5 inline-block rtl:-scale-x-100">
                    ←
                  </span>
                  {layout.back}
                </a>
              </p>
            )}
            <main id="main" tabIndex={-1} className="mt-5 sm:mt-8">
              {children}
            </main>
            <HelpContact
              words={words}
              route={wayToPeople(site.staffedRoute, language)}
              quote={false}
              help={site.links.help}
              week={site.staffedHours && weekHours(site.staffedHours, language)}
            />
            <footer className="not-printed mt-6 flex flex-wrap gap-x-7 gap-y-3">
              <a href="/privacy" className="press-text">
                {layout.privacy}
              </a>
              <PrivacyNoticeLink words={words} organisation={site.organisation} href={site.links.privacy} />
            </footer>
          </div>
          <div className="not-printed sticky top-8 mt-16 hidden w-full max-w-80 justify-self-center lg:block">
            <DoorPicture opening="ajar" />
          </div>
        </div>
      </div>
    </div>
  )
}
