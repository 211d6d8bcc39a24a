import { Go } from '#app/_ui/go.tsx'
import { Press } from '#app/_ui/press.tsx'
import { type AnsweredFactorId, factorOf } from '#lib/factors/index.ts'
import type { Words } from '#lib/words/index.ts'
import { chooseWay } from './actions.ts'

/** What to do when a way does not get anybody further: folded, below its form. */
export function Trouble({ words, factor }: { words: Words; factor: AnsweredFactorId }) {
  const { verify, layout } = words
  const { trouble, help } = verify.ask[factor]
  return (
    <details className="mt-10 border-t border-line pt-4">
      <summary className="cursor-pointer font-semibold">{trouble}</summary>
      <ul className="mt-3 list-disc space-y-2 pl-5">
        {help.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      {factorOf(factor).kind === 'sent-code' && (
        <form action={chooseWay} className="mt-4">
          <input type="hidden" name="factor" value={factor} />
          <Press kind="plain" working={layout.working}>
            {verify.sendAgain}
          </Press>
          <p className="mt-2 text-quiet">{verify.sendAgainNote}</p>
        </form>
      )}
      <p className="mt-4">
        <Go href="/verify">{verify.otherWay}</Go>
      </p>
    </details>
  )
}
