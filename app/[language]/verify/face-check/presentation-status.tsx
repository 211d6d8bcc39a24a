/** Where it stands: not asked yet, to be scanned, or accepted. */
import { QrCode } from '#app/_ui/qr-code.tsx'
import { PageLink } from '#app/_ui/page-link.tsx'
import { AutoReload } from '#app/_ui/auto-reload.tsx'
import { Button } from '#app/_ui/button.tsx'
import type { Showing } from '#lib/use-cases/claimant/prove/collect-presentation.ts'
import type { Language, Words } from '#lib/words/index.ts'
import { clock } from '#lib/words/time.ts'
import { collectShown } from './actions.ts'
import { AutoSubmit } from './auto-submit.tsx'

const ANSWER_POLLED_EVERY_SECONDS = 3
const HERE = '/verify?way=face-check'

interface PresentationStatusProps {
  readonly words: Words
  readonly language: Language
  readonly timeZone: string
}

export function Preparing({ words, late }: PresentationStatusProps & { late: boolean }) {
  return (
    <>
      <p className="mt-6 border-s-[6px] border-wait ps-4">{late ? words.wallet.late : words.wallet.preparing}</p>
      <LookThrough words={words} />
    </>
  )
}

export function ToScan(props: PresentationStatusProps & { showing: Extract<Showing, { kind: 'ready' }> }) {
  const { words, language, timeZone, showing } = props
  const { wallet } = words
  if (showing.opened)
    return (
      <>
        <p className="mt-6 border-s-[6px] border-wait ps-4 font-semibold">{wallet.opened}</p>
        <LookThrough words={words} />
      </>
    )
  return (
    <>
      <h2 className="mt-8 text-lead font-semibold">{wallet.scan}</h2>
      <div className="mt-3">
        <QrCode text={showing.address} label={wallet.codeLabel} />
      </div>
      <p className="mt-4">
        {wallet.onThisPhone}{' '}
        <a href={showing.address} className="press-text">
          {wallet.open}
        </a>
      </p>
      <p className="mt-4 text-quiet">
        {wallet.until({ clock: clock(showing.until, language, timeZone) })} {wallet.waiting}
      </p>
      <LookThrough words={words} />
    </>
  )
}

export function Accepted({ words }: PresentationStatusProps) {
  return (
    <AutoSubmit action={collectShown}>
      <Button kind="lamp" working={words.layout.working}>
        {words.wallet.go}
      </Button>
    </AutoSubmit>
  )
}

const LookThrough = ({ words }: { words: Words }) => (
  <>
    <p className="mt-2">
      <PageLink href={HERE}>{words.wallet.look}</PageLink>
    </p>
    <AutoReload everySeconds={ANSWER_POLLED_EVERY_SECONDS} />
  </>
)
