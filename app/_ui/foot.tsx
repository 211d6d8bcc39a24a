/** Below every claimant page: the ways to leave, while there is something to leave. */
import { type Language, wordsFor } from '#lib/words/index.ts'
import { Go } from './go.tsx'

export function Foot({ language, open, movable }: { language: Language; open: boolean; movable: boolean }) {
  const { layout, device } = wordsFor(language)
  return (
    <footer
      // The rule below the way to people closes the page where nothing else stands between.
      className={`not-printed flex flex-wrap gap-x-7 gap-y-3 ${open ? 'mt-12 border-t border-line pt-5' : 'mt-6'}`}
    >
      {open && <Go href="/leave?by=in">{layout.inAgain}</Go>}
      {open && <Go href="/leave?by=forget">{layout.forget}</Go>}
      {movable && <Go href="/device">{device.link}</Go>}
      <Go href="/privacy">{layout.privacy}</Go>
    </footer>
  )
}
