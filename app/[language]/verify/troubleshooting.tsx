import { Disclosure } from '#app/_ui/disclosure.tsx'
import { PageLink } from '#app/_ui/page-link.tsx'
import { type AnsweredFactorId, factorOf } from '#lib/rules/proofs/factors/index.ts'
import type { Words } from '#lib/words/index.ts'
import { sendAgain } from './actions.ts'
import { SendAgain } from './send-again.tsx'

/** What to do when a way does not work: folded away at the end of its form. */
export function Troubleshooting({
  words,
  factor,
  open = false,
}: {
  words: Words
  factor: AnsweredFactorId
  open?: boolean
}) {
  const { verify, layout } = words
  const { trouble, help } = verify.ask[factor]
  return (
    <Disclosure summary={trouble} open={open}>
      <ul className="mt-3 list-disc space-y-2 ps-5">
        {help.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      {factorOf(factor).kind === 'sent-code' && (
        <SendAgain
          send={sendAgain}
          factor={factor}
          words={{ go: verify.sendAgain, note: verify.sendAgainNote, working: layout.working }}
        />
      )}
      <p className="mt-4">
        <PageLink href="/verify">{verify.otherWay}</PageLink>
      </p>
    </Disclosure>
  )
}
