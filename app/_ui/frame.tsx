/** What every claimant page has around its one question. */
import type { RecoveryRequest } from '#lib/request.ts'
import type { Settings } from '#lib/settings.ts'
import { LANGUAGES, type Language, wordsFor } from '#lib/words/index.ts'
import { leaveAndForget, leaveBecauseIn } from '../leaving.ts'
import { Door, type Opening } from './door.tsx'
import { Go } from './go.tsx'
import { Mark } from './mark.tsx'
import { Person } from './person.tsx'
import { Press } from './press.tsx'
import { Reference } from './reference.tsx'
import { type Step, Thread } from './thread.tsx'

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
      <Banners settings={settings} words={words} />
      <div className="mx-auto max-w-5xl px-5 pb-12 sm:px-8">
        <Header language={language} settings={settings} path={path} />
        <div className="grid items-start gap-x-16 lg:grid-cols-[minmax(0,var(--container-measure))_minmax(0,1fr)]">
          <div className="relative z-1 w-full max-w-measure">
            {step && (
              <div className="mt-8 flex flex-wrap items-baseline justify-between gap-x-8 gap-y-2">
                <Thread words={words} step={step} />
                {request && !showsReference && (
                  <Reference label={words.layout.reference} reference={request.reference} />
                )}
              </div>
            )}
            {back && (
              <p className="mt-6">
                <Go href={back}>
                  <span aria-hidden="true">← </span>
                  {words.layout.back}
                </Go>
              </p>
            )}
            <main id="main" tabIndex={-1} className="mt-8">
              {children}
            </main>
            <Person words={words} route={settings.staffedRoute} quote={Boolean(request)} />
            <Footer language={language} open={Boolean(request)} />
          </div>
          <div className="not-printed sticky top-8 mt-16 hidden w-full max-w-80 justify-self-center lg:block">
            <Door opening={opening ?? (step ? OPENING[step] : 'ajar')} />
          </div>
        </div>
      </div>
    </div>
  )
}

function Banners({ settings, words }: { settings: Settings; words: ReturnType<typeof wordsFor> }) {
  const told = [settings.mode === 'demo' && words.layout.demo, settings.threatMode && words.layout.threat]
  return told
    .filter((one) => typeof one === 'string')
    .map((one) => (
      <p key={one} className="border-b border-line bg-sheet px-5 py-2 text-fine text-quiet sm:px-8">
        {one}
      </p>
    ))
}

function Header({ language, settings, path }: Pick<FrameProps, 'language' | 'settings' | 'path'>) {
  const words = wordsFor(language)
  return (
    <header className="flex flex-wrap items-center justify-between gap-x-8 gap-y-3 pt-6">
      <Go href="/" className="inline-flex items-center gap-3 font-semibold">
        <Mark />
        {words.layout.brandLine(settings.organisation)}
      </Go>
      <nav className="not-printed flex flex-wrap items-center gap-x-6 gap-y-2">
        <a href="#person" className="press-text">
          {words.layout.person}
        </a>
        <ul aria-label={words.layout.language} className="flex gap-4">
          {LANGUAGES.filter((one) => one !== language).map((one) => (
            <li key={one}>
              <a href={`/${one}${path}`} hrefLang={one} lang={one} className="press-text">
                {wordsFor(one).name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  )
}

function Footer({ language, open }: { language: Language; open: boolean }) {
  const { layout } = wordsFor(language)
  return (
    <footer className="not-printed mt-12 flex flex-wrap gap-x-7 gap-y-3 border-t border-line pt-5">
      {open && (
        <form action={leaveBecauseIn}>
          <Press kind="text">{layout.inAgain}</Press>
        </form>
      )}
      {open && (
        <form action={leaveAndForget}>
          <Press kind="text">{layout.forget}</Press>
        </form>
      )}
      <Go href="/privacy">{layout.privacy}</Go>
    </footer>
  )
}
