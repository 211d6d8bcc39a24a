import { mayMove } from '#lib/rules/request/device-transfer.ts'
import type { RecoveryRequest } from '#lib/rules/request/request.ts'
import type { Settings } from '#lib/rules/organisation/settings.ts'
import { wayToPeople } from '#lib/rules/organisation/staffed-help.ts'
import { type Language, wordsFor } from '#lib/words/index.ts'
import { DoorPicture, type Opening } from './door-picture.tsx'
import { Footer } from './footer.tsx'
import { PageLink } from './page-link.tsx'
import { Header } from './header.tsx'
import { closedNotice } from './opening-notice.ts'
import { HelpContact } from './help-contact.tsx'
import { Reference } from './reference.tsx'
import { type Step, Progress } from './progress.tsx'

interface FrameProps {
  readonly language: Language
  readonly settings: Settings
  /** The address of this page, for the language switch. */
  readonly path: string
  readonly step: Step | null
  readonly opening?: Opening
  readonly back?: string | null
  readonly request?: RecoveryRequest | null
  /** The page itself shows the reference, and larger. */
  readonly showsReference?: boolean
  readonly children: React.ReactNode
}

const OPENING = { who: 'ajar', why: 'half', in: 'wide' } as const satisfies Record<Step, Opening>

/**
 * What every claimant page has around its one question: head, progress, the way back, the way to people and the foot.
 * `step` and `opening` say how far it is, `request` is the one that this browser holds.
 */
export function Frame({
  language,
  settings,
  path,
  step,
  opening,
  back,
  request,
  showsReference,
  children,
}: FrameProps) {
  const words = wordsFor(language)
  return (
    <div className="lit isolate min-h-dvh overflow-x-clip">
      <a href="#main" className="press-text sr-only bg-paper focus:not-sr-only focus:p-3 focus:absolute focus:z-10">
        {words.layout.skip}
      </a>
      <Header language={language} settings={settings} path={path} />
      <div className="mx-auto max-w-5xl px-5 pb-12 sm:px-8">
        <div className="grid grid-cols-1 items-start gap-x-16 lg:grid-cols-[minmax(0,var(--container-measure))_minmax(0,1fr)]">
          <div className="relative z-1 w-full max-w-measure">
            {(step || back) && (
              <nav aria-label={words.layout.progress} className="mt-4 space-y-3 sm:mt-8 sm:space-y-6">
                {step && (
                  <div className="flex flex-wrap items-baseline gap-x-5 gap-y-1 sm:justify-between sm:gap-x-8 sm:gap-y-2">
                    <Progress words={words} step={step} />
                    {request && !showsReference && (
                      <Reference label={words.layout.reference} reference={request.reference} />
                    )}
                  </div>
                )}
                {back && (
                  <p className="not-printed">
                    <PageLink href={back}>
                      <span aria-hidden="true" className="me-1.5 inline-block rtl:-scale-x-100">
                        ←
                      </span>
                      {words.layout.back}
                    </PageLink>
                  </p>
                )}
              </nav>
            )}
            <main id="main" tabIndex={-1} className="mt-5 sm:mt-8">
              {children}
            </main>
            <HelpContact
              words={words}
              route={wayToPeople(settings.staffedRoute, language)}
              quote={Boolean(request)}
              help={settings.links.help}
              closed={closedNotice(settings, language)}
            />
            <Footer
              language={language}
              settings={settings}
              open={Boolean(request)}
              movable={Boolean(request && mayMove(request))}
            />
          </div>
          <div className="not-printed sticky top-8 mt-16 hidden w-full max-w-80 justify-self-center lg:block">
            <DoorPicture opening={opening ?? (step ? OPENING[step] : 'ajar')} />
          </div>
        </div>
      </div>
    </div>
  )
}
