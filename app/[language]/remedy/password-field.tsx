'use client'
/**
 * The new password: shown on request, pasted freely, checked while it is typed. Its rules are checked here, and easily
 * guessed or breached passwords by the server. The server's check at the press decides; this one only saves a press.
 */
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useCheckedField } from '#app/_ui/use-checked-field.ts'
import { useLastAnswer } from '#app/_ui/form-page.tsx'
import { useHydrated } from '#app/_ui/use-hydrated.ts'
import type { Words } from '#lib/words/index.ts'
import { checkPassword, type RULES, type Whose } from '#lib/rules/remedies/password.ts'
import { usePasswordVerdict } from './use-password-verdict.ts'
import { RuleList } from './rule-list.tsx'

type Says = Readonly<Record<(typeof RULES)[number]['refusal'], string>>

export function PasswordField({ words, says, whose }: { words: Words['remedy']; says: Says; whose: Whose }) {
  const wrong = useLastAnswer()
  const [isShown, setShown] = useState(false)
  const canShow = useHydrated()
  const input = useRef<HTMLInputElement>(null)
  const {
    typed,
    wrong: code,
    restart,
    handlers,
  } = useCheckedField('', async (field, tell) =>
    (await import('./password-schema.ts')).checkPasswordField(whose, field, tell),
  )
  // The browser empties the field with every answer; what was valid is kept.
  const onAnswer = useEffectEvent(() => {
    if (!wrong?.isCalm) restart()
    else if (input.current) input.current.value = typed
  })
  useEffect(() => {
    if (wrong) onAnswer()
  }, [wrong])

  const judged = usePasswordVerdict(typed, typed !== '' && checkPassword(typed, whose) === null)
  const told =
    (code && says[code as keyof Says]) ?? judged ?? (wrong?.field === 'password' && !typed ? wrong.says : null)
  return (
    <div className="space-y-5 sm:space-y-7">
      <div className={told ? 'border-s-[6px] border-shut ps-4' : undefined}>
        <label htmlFor="password" className="block font-semibold">
          {words.password}
        </label>
        <p id="password-hint" className="text-quiet">
          {words.passwordHint}
        </p>
        <p id="password-wrong" aria-live="polite" className="mt-1 font-semibold text-shut">
          {told}
        </p>
        <div className="mt-2 flex gap-3">
          <input
            ref={input}
            id="password"
            name="password"
            type={isShown ? 'text' : 'password'}
            autoComplete="new-password"
            autoCapitalize="none"
            autoCorrect="off"
            spellCheck={false}
            aria-invalid={told ? true : undefined}
            aria-describedby="password-hint password-wrong password-rules"
            className="field code"
            {...handlers}
          />
          {canShow && (
            <button
              type="button"
              className="press-plain px-4"
              aria-controls="password"
              onClick={() => setShown(!isShown)}
            >
              {isShown ? words.hide : words.show}
              <output className="sr-only">{isShown ? words.shown : words.hidden}</output>
            </button>
          )}
        </div>
      </div>
      <RuleList words={words} typed={typed} whose={whose} guess={judged === null ? 'met' : judged ? 'open' : 'said'} />
      {/* Without JavaScript it cannot be shown, so it is typed twice to catch a slip. */}
      <noscript>
        <label htmlFor="repeat" className="block font-semibold">
          {words.repeat}
        </label>
        <input id="repeat" name="repeat" type="password" autoComplete="new-password" className="field code mt-2" />
      </noscript>
    </div>
  )
}
