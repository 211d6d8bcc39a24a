import { type Language, wordsFor } from '#lib/words/index.ts'
import type { Settings } from '#lib/rules/organisation/settings.ts'
import { PrivacyNoticeLink } from './privacy-notice-link.tsx'
import { PageLink } from './page-link.tsx'

interface FooterProps {
  readonly language: Language
  readonly settings: Pick<Settings, 'organisation' | 'links'>
  /** There is a request, which can be left. */
  readonly open: boolean
  readonly movable: boolean
}

/** Below every claimant page: the ways to leave the request, and what the organisation says of privacy. */
export function Footer({ language, settings, open, movable }: FooterProps) {
  const words = wordsFor(language)
  const { layout, device } = words
  return (
    <footer
      // The line above closes the page where nothing else is between.
      className={`not-printed flex flex-wrap gap-x-7 gap-y-3 ${open ? 'mt-12 border-t border-line pt-5' : 'mt-6'}`}
    >
      {open && <PageLink href="/leave?by=in">{layout.inAgain}</PageLink>}
      {open && <PageLink href="/leave?by=forget">{layout.forget}</PageLink>}
      {movable && <PageLink href="/device">{device.link}</PageLink>}
      <PageLink href="/privacy">{layout.privacy}</PageLink>
      <PrivacyNoticeLink words={words} organisation={settings.organisation} href={settings.links.privacy} />
    </footer>
  )
}
