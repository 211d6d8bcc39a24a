/** Below every claimant page: the ways to leave, while there is something to leave. */
import { type Language, wordsFor } from '#lib/words/index.ts'
import { leaveAndForget, leaveBecauseIn } from '../leaving.ts'
import { Go } from './go.tsx'
import { Press } from './press.tsx'

export function Foot({ language, open, movable }: { language: Language; open: boolean; movable: boolean }) {
  const { layout, device } = wordsFor(language)
  return (
    <footer
      // The rule below the way to people closes the page where nothing else stands between.
      className={`not-printed flex flex-wrap gap-x-7 gap-y-3 ${open ? 'mt-12 border-t border-line pt-5' : 'mt-6'}`}
    >
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
      {movable && <Go href="/device">{device.link}</Go>}
      <Go href="/privacy">{layout.privacy}</Go>
    </footer>
  )
}
