/** Below every claimant page: the ways to leave the request, while there is one. */
import { type Language, wordsFor } from '#lib/words/index.ts'
import { PageLink } from './page-link.tsx'

export function Foot({ language, open, movable }: { language: Language; open: boolean; movable: boolean }) {
  const { layout, device } = wordsFor(language)
  return (
    <footer
      // The line above closes the page where nothing else is between.
      className={`not-printed flex flex-wrap gap-x-7 gap-y-3 ${open ? 'mt-12 border-t border-line pt-5' : 'mt-6'}`}
    >
      {open && <PageLink href="/leave?by=in">{layout.inAgain}</PageLink>}
      {open && <PageLink href="/leave?by=forget">{layout.forget}</PageLink>}
      {movable && <PageLink href="/device">{device.link}</PageLink>}
      <PageLink href="/privacy">{layout.privacy}</PageLink>
    </footer>
  )
}
