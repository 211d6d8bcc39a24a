import { Ask } from '#app/_ui/ask.tsx'
import { Go } from '#app/_ui/go.tsx'
import { Press } from '#app/_ui/press.tsx'
import type { SentCodeFactorId } from '#lib/factors/index.ts'
import type { RecoveryRequest } from '#lib/request.ts'
import type { Settings } from '#lib/settings.ts'
import { type Language, wordsFor } from '#lib/words/index.ts'
import { checkCode, sendCode } from './actions.ts'
import { ClaimedName } from './claimed-name.tsx'
import { CodeField } from './code-field.tsx'

interface CodeFormProps {
  readonly language: Language
  readonly settings: Settings
  readonly request: RecoveryRequest
  readonly told: string | null
  readonly factor: SentCodeFactorId
}

/** One field: pasted, filled in by the phone, or typed with spaces, it is all the same (WCAG 2.2 3.3.8, id W01). */
export function CodeForm({ language, settings, request, told, factor }: CodeFormProps) {
  const words = wordsFor(language)
  const { verify, layout } = words
  const title = layout.title(verify.codeTitle[factor], settings.organisation)
  return (
    <>
      <Ask
        action={checkCode}
        before={<ClaimedName words={words} request={request} />}
        heading={verify.codeTitle[factor]}
        lead={
          <>
            <p>{verify.codeSent[factor]}</p>
            <p className="mt-2">{verify.codeLife}</p>
          </>
        }
        told={told}
        words={{ problem: layout.problem, title, errorTitle: layout.errorTitle(title) }}
      >
        <input type="hidden" name="factor" value={factor} />
        <CodeField label={verify.code} hint={verify.codeHint} unreadable={words.refusals.codeUnreadable} />
        <Press kind="lamp" working={layout.working}>
          {verify.codeGo}
        </Press>
      </Ask>
      <details className="mt-10 border-t border-line pt-4">
        <summary className="cursor-pointer font-semibold">{verify.notReceived}</summary>
        <ul className="mt-3 list-disc space-y-2 pl-5">
          {verify.notReceivedHelp[factor].map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
        <form action={sendCode} className="mt-4">
          <input type="hidden" name="factor" value={factor} />
          <Press kind="plain" working={layout.working}>
            {verify.sendAgain}
          </Press>
          <p className="mt-2 text-quiet">{verify.sendAgainNote}</p>
        </form>
        <p className="mt-4">
          <Go href="/verify">{verify.otherWay}</Go>
        </p>
      </details>
      <p className="mt-6 text-quiet">{layout.codes}</p>
    </>
  )
}
